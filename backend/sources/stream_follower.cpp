// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/stream_follower.h"

#include "sources/descriptor_stream.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {
namespace {

constexpr std::size_t longestLine = std::size_t{1024} * 1024;

} // namespace

std::expected<std::unique_ptr<StreamFollower>, std::string>
StreamFollower::open(const std::string &name)
{
    auto spool = Spool::make(name);
    if (!spool)
        return std::unexpected(spool.error());
    const bool standardInput = name == "-";
    const int descriptor = standardInput
        ? STDIN_FILENO
        : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return std::unexpected(readingFailure(errno));
    return std::unique_ptr<StreamFollower>(
        new StreamFollower(descriptor, !standardInput, *std::move(spool)));
}

StreamFollower::StreamFollower(int descriptor, bool owns, std::shared_ptr<Spool> spool)
    : m_descriptor(descriptor)
    , m_owns(owns)
    , m_spool(std::move(spool))
{
}

StreamFollower::~StreamFollower()
{
    if (m_owns)
        close(m_descriptor);
}

std::expected<LiveSource::Got, std::string> StreamFollower::next(audit::Chunk &chunk,
                                                                 std::chrono::milliseconds patience)
{
    std::array<char, 65536> block{};
    while (!m_ended) {
        pollfd input{m_descriptor, POLLIN, 0};
        if (poll(&input, 1, static_cast<int>(patience.count())) <= 0)
            return Got::Nothing;
        const auto got = read(m_descriptor, block.data(), block.size());
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            return std::unexpected(readingFailure(errno));
        m_ended = got == 0;
        m_rest.append(block.data(), static_cast<std::size_t>(got));
        const auto end = m_rest.rfind('\n');
        if (end != std::string::npos)
            return give(chunk, end + 1);
        if (m_rest.size() > longestLine)
            return give(chunk, m_rest.size());
    }
    return m_rest.empty() ? Got::End : give(chunk, m_rest.size());
}

std::expected<LiveSource::Got, std::string> StreamFollower::give(audit::Chunk &chunk,
                                                                 std::size_t bytes)
{
    chunk.text.assign(m_rest, 0, bytes);
    chunk.offset = m_offset;
    if (auto kept = m_spool->put(m_offset, chunk.text); !kept)
        return std::unexpected(kept.error());
    m_rest.erase(0, bytes);
    m_offset += bytes;
    return Got::Lines;
}

} // namespace surveyor::sources
