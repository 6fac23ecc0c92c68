// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/text_source.h"

#include "sources/recognise.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::sources {
namespace {

// Small enough for a processor's second cache, large enough that a call per block is nothing.
constexpr std::size_t blockBytes = std::size_t{256} * 1024;
constexpr std::size_t longestLine = std::size_t{1024} * 1024;

std::string reason(int error)
{
    if (error == EACCES)
        return "no permission to read it";
    if (error == ENOENT)
        return "there is no such file";
    return strerror(error);
}

} // namespace

std::expected<std::unique_ptr<TextSource>, std::string> TextSource::open(const std::string &name,
                                                                         std::stop_token stop)
{
    const bool standardInput = name == "-";
    // Without O_NONBLOCK a named pipe that nobody writes to would hold the caller right here.
    const int input = standardInput
        ? STDIN_FILENO
        : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (input < 0)
        return std::unexpected(reason(errno));
    struct stat status{};
    const int failed = fstat(input, &status);
    const bool regular = failed == 0 && S_ISREG(status.st_mode) && !standardInput;
    if (failed == 0 && S_ISDIR(status.st_mode)) {
        close(input);
        return std::unexpected("it is a directory; name the files in it");
    }
    std::unique_ptr<TextSource> source;
    if (regular) {
        source.reset(new TextSource(input, false, std::make_shared<denials::RawFile>(input, name),
                                    name, std::move(stop)));
        source->m_total = static_cast<std::uint64_t>(status.st_size);
    } else {
        auto spool = denials::RawFile::makeSpool(name);
        if (!spool) {
            if (!standardInput)
                close(input);
            return std::unexpected(spool.error());
        }
        source.reset(new TextSource(input, !standardInput, *spool, name, std::move(stop)));
    }
    if (auto start = source->checkStart(); !start)
        return std::unexpected(start.error());
    return source;
}

TextSource::TextSource(int input, bool ownsInput, std::shared_ptr<denials::RawFile> raw,
                       std::string name, std::stop_token stop)
    : m_input(input)
    , m_ownsInput(ownsInput)
    , m_spooled(raw->descriptor() != input)
    , m_raw(std::move(raw))
    , m_name(std::move(name))
    , m_stop(std::move(stop))
{
}

TextSource::~TextSource()
{
    if (m_ownsInput)
        close(m_input);
}

std::expected<void, std::string> TextSource::checkStart()
{
    m_rest.resize(blockBytes);
    const auto got = readInto(m_rest.data(), blockBytes);
    if (!got)
        return std::unexpected(got.error());
    m_rest.resize(*got);
    if (auto refusal = refuse(m_rest))
        return std::unexpected(*refusal);
    return {};
}

/// Streams can keep a reader waiting for ever; a stop must get through. False: stopped.
bool TextSource::waitForInput() const
{
    constexpr int lookEveryMs = 50;
    pollfd input{m_input, POLLIN, 0};
    while (!m_stop.stop_requested()) {
        if (poll(&input, 1, lookEveryMs) != 0)
            return true;
    }
    return false;
}

std::expected<std::size_t, std::string> TextSource::readInto(char *to, std::size_t bytes)
{
    if (m_spooled && !waitForInput()) {
        m_ended = true;
        return 0;
    }
    ssize_t got = 0;
    do {
        got = read(m_input, to, bytes);
    } while (got < 0 && (errno == EINTR || (errno == EAGAIN && waitForInput())));
    if (got < 0)
        return std::unexpected(reason(errno));
    m_ended = got == 0;
    if (m_spooled) {
        if (auto kept = keep(to, static_cast<std::size_t>(got)); !kept)
            return std::unexpected(kept.error());
    }
    return static_cast<std::size_t>(got);
}

std::expected<void, std::string> TextSource::keep(const char *from, std::size_t bytes)
{
    while (bytes > 0) {
        const auto put = write(m_raw->descriptor(), from, bytes);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return std::unexpected(std::format("cannot keep its records: {}", strerror(errno)));
        from += put;
        bytes -= static_cast<std::size_t>(put);
    }
    return {};
}

std::expected<bool, std::string> TextSource::next(audit::Chunk &chunk)
{
    std::string &text = chunk.text;
    chunk.offset = m_offset;
    text.assign(m_rest); // not swap: the chunk's buffer has the room that reading needs
    m_rest.clear();
    std::size_t lastEnd = text.rfind('\n');
    while (!m_ended && (lastEnd == std::string::npos || text.size() < blockBytes)
           && text.size() < longestLine) {
        const std::size_t before = text.size();
        std::expected<std::size_t, std::string> got = 0;
        text.resize_and_overwrite(before + blockBytes, [&](char *buffer, std::size_t) {
            got = readInto(buffer + before, blockBytes);
            return before + got.value_or(0);
        });
        if (!got)
            return std::unexpected(got.error());
        if (const auto end = text.rfind('\n'); end != std::string::npos)
            lastEnd = end;
    }
    if (text.empty())
        return false;
    if (lastEnd != std::string::npos && !m_ended) {
        m_rest.assign(text, lastEnd + 1);
        text.resize(lastEnd + 1);
    }
    m_offset += text.size();
    return true;
}

} // namespace surveyor::sources
