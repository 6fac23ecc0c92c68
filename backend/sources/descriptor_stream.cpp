// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/descriptor_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {

std::string readingFailure(int error)
{
    switch (error) {
    case EACCES:
        return "no permission to read it; run as root, or join the group that may (see log_group "
               "in auditd.conf)";
    case ENOENT: return "there is no such file";
    case EMFILE:
        return "too many files are open; name fewer at once, or raise the limit (ulimit -n)";
    default: return strerror(error);
    }
}

FileStream::FileStream(std::shared_ptr<const PlainFile> file, std::uint64_t begin,
                       std::uint64_t end)
    : m_file(std::move(file))
    , m_at(begin)
    , m_end(end)
{
}

std::expected<std::size_t, std::string> FileStream::read(char *to, std::size_t bytes)
{
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, m_end - m_at));
    ssize_t got = 0;
    do {
        got = pread(m_file->descriptor(), to, wanted, static_cast<off_t>(m_at));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return std::unexpected(readingFailure(errno));
    if (got == 0 && wanted > 0)
        return std::unexpected("it has become shorter while it was read; what was cut off is "
                               "missing here. To keep up with a log that is cut, follow it");
    m_at += static_cast<std::uint64_t>(got);
    addTaken(static_cast<std::uint64_t>(got));
    return static_cast<std::size_t>(got);
}

PipeStream::PipeStream(int descriptor, bool owns, std::stop_token stop)
    : m_descriptor(descriptor)
    , m_owns(owns)
    , m_stop(std::move(stop))
{
}

PipeStream::~PipeStream()
{
    if (m_owns)
        close(m_descriptor);
}

bool PipeStream::waitForInput() const
{
    constexpr int lookEveryMs = 50;
    pollfd input{m_descriptor, POLLIN, 0};
    while (!m_stop.stop_requested()) {
        if (poll(&input, 1, lookEveryMs) != 0)
            return true;
    }
    return false;
}

std::expected<std::size_t, std::string> PipeStream::read(char *to, std::size_t bytes)
{
    ssize_t got = 0;
    do {
        if (!waitForInput())
            return 0;
        got = ::read(m_descriptor, to, bytes);
    } while (got < 0 && (errno == EINTR || errno == EAGAIN));
    if (got < 0)
        return std::unexpected(readingFailure(errno));
    addTaken(static_cast<std::uint64_t>(got));
    return static_cast<std::size_t>(got);
}

} // namespace surveyor::sources
