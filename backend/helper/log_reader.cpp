// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/log_reader.h"

#include "wire/codec.h"

#include <algorithm>
#include <cerrno>

namespace surveyor::helper {
namespace {

constexpr std::size_t bytesATime = std::size_t{128} * 1024;
constexpr std::size_t longestLine = std::size_t{16} * 1024;
constexpr std::uint16_t landlockAccess = 1423;

} // namespace

void HistoryOutput::put(Stream &stream, const RecordHead &head, wire::Form form,
                        std::string_view raw)
{
    if (!m_range.holds(head.timeMs) || !m_filter.passes(head) || m_full)
        return;
    if (head.type == landlockAccess && m_range.max != 0 && m_denials == m_range.max) {
        m_full = true;
        return;
    }
    m_denials += head.type == landlockAccess ? 1 : 0;
    stream.offer(head.serial,
                 std::make_shared<const std::string>(
                     wire::encode(wire::Event{head.type, form, head.timeMs, head.serial, raw})));
}

LogReader::LogReader(const LogFolder &folder)
    : m_folder(folder)
    , m_logs(folder.list())
{
}

bool LogReader::read(Stream &stream, HistoryOutput &output)
{
    if (!std::exchange(m_told, true)) {
        if (m_logs.error != 0)
            stream.note({wire::NoteCode::FileUnreadable, static_cast<std::uint64_t>(m_logs.error)});
        if (m_logs.refused != 0)
            stream.note({wire::NoteCode::FileRefused, m_logs.refused});
    }
    if (m_open == nullptr && !openNext(stream, output.range()))
        return false;
    std::string text(bytesATime, '\0');
    const auto left = std::max<off_t>(m_open->status.st_size - m_at, 0);
    const auto wanted = std::min<std::size_t>(text.size(), static_cast<std::size_t>(left));
    const auto length = wanted == 0 ? 0 : ::pread(m_open->file.get(), text.data(), wanted, m_at);
    if (length < 0 && errno == EINTR)
        return true;
    if (length < 0)
        stream.note({wire::NoteCode::FileUnreadable, static_cast<std::uint64_t>(errno)});
    if (length <= 0) {
        endFile(stream);
        return true;
    }
    m_at += length;
    takeText(std::string_view(text).substr(0, static_cast<std::size_t>(length)), stream, output);
    return !output.full();
}

bool LogReader::openNext(Stream &stream, const HistoryRange &range)
{
    while (m_next < m_logs.files.size() || relist(stream)) {
        LogFile &log = m_logs.files[m_next];
        const auto place = m_next++;
        // Nothing in it is newer than its last change.
        if ((static_cast<std::int64_t>(log.status.st_mtime) + 1) * 1000 < range.sinceMs) {
            log.file.reset();
            continue;
        }
        stream.note({wire::NoteCode::LogBegins, place});
        m_open = &log;
        m_at = log.begin;
        m_rest.clear();
        m_skipping = 0;
        return true;
    }
    return false;
}

/// Looks once more for logs: auditd may have renamed the one it was writing and begun another.
bool LogReader::relist(Stream &stream)
{
    if (std::exchange(m_relisted, true))
        return false;
    LogFiles now = m_folder.list();
    const auto known = m_logs.files.size();
    for (LogFile &log : now.files) {
        const auto old = std::ranges::find_if(m_logs.files, [&](const LogFile &one) {
            return one.status.st_ino == log.status.st_ino && one.status.st_dev == log.status.st_dev;
        });
        if (old != m_logs.files.end()) {
            if (!old->active || log.active || log.status.st_size <= old->status.st_size)
                continue;
            log.begin = old->status.st_size; // it was written to before it was renamed
        }
        m_logs.files.push_back(std::move(log));
    }
    if (m_logs.files.size() == known)
        return false;
    stream.note({wire::NoteCode::Rotated, m_logs.files.size() - known});
    return true;
}

void LogReader::takeText(std::string_view text, Stream &stream, HistoryOutput &output)
{
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto part = text.substr(0, end);
        const bool whole = end != std::string_view::npos;
        text.remove_prefix(whole ? end + 1 : text.size());
        if (m_skipping != 0 || m_rest.size() + part.size() > longestLine) {
            m_skipping += std::exchange(m_rest, {}).size() + part.size();
            if (whole) {
                stream.note({wire::NoteCode::LineTooLong, std::exchange(m_skipping, 0)});
                stream.announce({wire::LossPlace::Unreadable, 1, 0, 0});
            }
        } else if (!whole) {
            m_rest += part;
        } else if (m_rest.empty()) {
            takeLine(part, stream, output);
        } else {
            takeLine(m_rest += part, stream, output);
            m_rest.clear();
        }
    }
}

void LogReader::takeLine(std::string_view line, Stream &stream, HistoryOutput &output)
{
    if (const auto head = readLogLine(line))
        output.put(stream, *head, wire::Form::LogLine, line);
    else
        stream.announce({wire::LossPlace::Unreadable, 1, 0, 0});
}

void LogReader::endFile(Stream &stream)
{
    const std::uint64_t length = m_rest.size() + m_skipping;
    if (length != 0)
        stream.note({m_open->active ? wire::NoteCode::LineIncomplete : wire::NoteCode::LineDamaged,
                     length});
    m_open->status.st_size = m_at - static_cast<off_t>(length);
    m_open->file.reset();
    m_open = nullptr;
}

} // namespace surveyor::helper
