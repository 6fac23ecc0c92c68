// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/journal_reader.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <format>

namespace surveyor::helper {
namespace {

constexpr int entriesATime = 512;

template<typename Number>
bool readNumber(std::string_view text, Number &number)
{
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && stop == text.data() + text.size();
}

} // namespace

std::expected<JournalReader, int> JournalReader::open(const HistoryRange &range)
{
    sd_journal *opened = nullptr;
    if (const int result = sd_journal_open(&opened, SD_JOURNAL_LOCAL_ONLY | SD_JOURNAL_SYSTEM);
        result < 0)
        return std::unexpected(result);
    JournalReader reader;
    reader.m_journal.reset(opened);
    sd_journal_set_data_threshold(opened, 0);
    // Journald's own field, which no message can forge. Matches of one field are alternatives.
    int result = sd_journal_add_match(opened, "_TRANSPORT=audit", 0);
    for (std::uint16_t type = 1300; type < 1500 && result >= 0; ++type)
        if (mayLeave(type))
            result = sd_journal_add_match(opened, std::format("_AUDIT_TYPE={}", type).c_str(), 0);
    if (result >= 0)
        result = range.sinceMs > 0 ? sd_journal_seek_realtime_usec(
                                         opened, static_cast<std::uint64_t>(range.sinceMs) * 1000)
                                   : sd_journal_seek_head(opened);
    if (result < 0)
        return std::unexpected(result);
    return reader;
}

bool JournalReader::read(Stream &stream, HistoryOutput &output)
{
    for (int i = 0; i < entriesATime && !output.full(); ++i) {
        const int result = sd_journal_next(m_journal.get());
        if (result < 0)
            stream.note({wire::NoteCode::FileUnreadable, static_cast<std::uint64_t>(-result)});
        if (result <= 0)
            return false;
        takeEntry(stream, output);
    }
    return !output.full();
}

std::string_view JournalReader::field(const char *name)
{
    const void *data = nullptr;
    std::size_t size = 0;
    if (sd_journal_get_data(m_journal.get(), name, &data, &size) < 0)
        return {};
    const std::string_view assignment(static_cast<const char *>(data), size);
    return assignment.substr(std::min(assignment.find('='), size - 1) + 1);
}

void JournalReader::takeEntry(Stream &stream, HistoryOutput &output)
{
    RecordHead head;
    std::uint64_t time = 0;
    const bool complete = readNumber(field("_AUDIT_TYPE"), head.type)
        && readNumber(field("_AUDIT_ID"), head.serial)
        && readNumber(field("_SOURCE_REALTIME_TIMESTAMP"), time);
    // "AUDIT1423 domain=…": the kernel's text behind a name.
    const std::string_view message = field("MESSAGE");
    const auto blank = std::min(message.find(' '), message.size());
    if (!complete || message.size() > wire::maxRecordSize / 2) {
        stream.announce({wire::LossPlace::Unreadable, 1, head.serial, head.serial});
        return;
    }
    head.timeMs = static_cast<std::int64_t>(time / 1000);
    const std::string record = std::format("audit({}.{:03}:{}):{}", head.timeMs / 1000,
                                           head.timeMs % 1000, head.serial, message.substr(blank));
    head.body = message.substr(blank);
    output.put(stream, head, wire::Form::Kernel, record);
}

} // namespace surveyor::helper
