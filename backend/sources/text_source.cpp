// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/text_source.h"

#include "sources/descriptor_stream.h"
#include "sources/time_seek.h"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace surveyor::sources {
namespace {

// Small enough for a processor's second cache, large enough that a call per block is nothing.
constexpr std::size_t blockBytes = std::size_t{256} * 1024;
constexpr std::size_t longestLine = std::size_t{1024} * 1024;

std::uint64_t sizeOf(const std::string &file)
{
    struct stat status{};
    const bool known = file != "-" && stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode);
    return known ? static_cast<std::uint64_t>(status.st_size) : 0;
}

} // namespace

TextSource::TextSource(Log log, denials::TimeRange times, std::uint64_t spoolBytes,
                       std::stop_token stop)
    : m_log(std::move(log))
    , m_times(times)
    , m_spoolBytes(spoolBytes)
    , m_stop(std::move(stop))
{
    for (const std::string &file : m_log.files)
        m_total += sizeOf(file);
}

std::uint64_t TextSource::bytesDone() const
{
    const std::lock_guard guard(m_lock);
    return m_doneBefore + (m_counted ? m_counted->taken() : 0);
}

std::vector<SourceError> TextSource::errors() const
{
    const std::lock_guard guard(m_lock);
    return m_errors;
}

void TextSource::fail(const std::string &name, std::string what)
{
    const std::lock_guard guard(m_lock);
    m_errors.push_back({name, std::move(what)});
}

/// False: there is none. A file that cannot be opened is noted and passed over.
bool TextSource::openNextFile()
{
    while (m_nextFile < m_log.files.size() && !m_stop.stop_requested()) {
        const std::string &name = m_log.files[m_nextFile++];
        auto input = openInput(name, m_stop);
        if (!input) {
            fail(name, input.error());
            continue;
        }
        std::uint64_t begin = 0;
        if (input->plain && !m_times.isOpen()) {
            const ByteRange bytes = seekTimes(*input->plain, input->size, m_times);
            begin = bytes.begin;
            input->start.clear();
            input->stream = std::make_unique<FileStream>(input->plain, begin, bytes.end);
        }
        std::shared_ptr<Spool> spool;
        if (!input->plain) {
            auto made = Spool::make(name, m_spoolBytes);
            if (!made) {
                fail(name, made.error());
                continue;
            }
            spool = *std::move(made);
        }
        beginFile(*std::move(input), std::move(spool), begin);
        return true;
    }
    return false;
}

void TextSource::beginFile(Input input, std::shared_ptr<Spool> spool, std::uint64_t begin)
{
    if (spool)
        m_text->addPart(m_offset, spool);
    else
        m_text->addPart(m_offset, input.plain, begin);
    m_input = std::move(input);
    m_rest = std::move(m_input->start);
    m_ended = false;
    m_begins = true;
    m_inside = begin > 0;
    m_failed = false;
    const std::lock_guard guard(m_lock);
    m_kept.push_back({m_offset, std::move(spool)});
    m_counted = m_input->stream.get();
    m_doneBefore += begin;
}

void TextSource::closeFile()
{
    const std::lock_guard guard(m_lock);
    m_doneBefore += m_counted->taken();
    m_counted = nullptr;
    m_input.reset();
}

std::size_t TextSource::readInto(char *to, std::size_t bytes)
{
    const auto got = m_input->stream->read(to, bytes);
    if (!got)
        fail(m_input->name, got.error());
    m_ended = !got || *got == 0 || m_failed;
    return got.value_or(0);
}

/// Reads until @p text has a block of whole lines, a line too long, or all there is.
void TextSource::fill(std::string &text)
{
    std::size_t lastEnd = text.rfind('\n');
    while (!m_ended && (lastEnd == std::string::npos || text.size() < blockBytes)
           && text.size() < longestLine) {
        const std::size_t before = text.size();
        text.resize_and_overwrite(before + blockBytes, [&](char *buffer, std::size_t) {
            return before + readInto(buffer + before, blockBytes);
        });
        const auto end = std::string_view(text).substr(before).rfind('\n');
        if (end != std::string_view::npos)
            lastEnd = before + end;
    }
    if (lastEnd != std::string::npos && !m_ended) {
        m_rest.assign(text, lastEnd + 1);
        text.resize(lastEnd + 1);
    }
}

bool TextSource::next(audit::Chunk &chunk)
{
    for (;;) {
        if (!m_input && !openNextFile())
            return false;
        std::string &text = chunk.text;
        text.assign(m_rest); // not swap: the chunk's buffer has the room that reading needs
        m_rest.clear();
        fill(text);
        if (!text.empty()) {
            chunk.offset = m_offset;
            chunk.beginsFile = std::exchange(m_begins, false);
            chunk.insideFile = m_inside;
            m_offset += text.size();
            return true;
        }
        closeFile();
    }
}

void TextSource::keep(const audit::Chunk &chunk)
{
    KeptPart part{0, nullptr};
    {
        const std::lock_guard guard(m_lock);
        const auto later = std::ranges::upper_bound(m_kept, chunk.offset, {}, &KeptPart::offset);
        if (later != m_kept.begin())
            part = *(later - 1);
    }
    if (!part.spool)
        return;
    if (auto kept = part.spool->put(chunk.offset - part.offset, chunk.text);
        !kept && !m_failed.exchange(true))
        fail(part.spool->nameAt(0), kept.error());
}

} // namespace surveyor::sources
