// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "output.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace surveyor::loggen {

namespace {

constexpr std::size_t blockSize = std::size_t{1} << 20U;

} // namespace

Output::Output(const std::string &path)
{
    if (path == "-") {
        m_descriptor = STDOUT_FILENO;
    } else {
        m_descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (m_descriptor < 0)
            throw std::system_error(errno, std::generic_category(), path);
        m_owned = true;
    }
    m_buffer.reserve(blockSize + blockSize / 4);
}

Output::~Output()
{
    if (m_owned)
        ::close(m_descriptor);
}

void Output::write(std::string_view lines, std::uint64_t count)
{
    m_buffer.append(lines);
    m_lines += count;
    if (m_descriptor >= 0 && m_buffer.size() >= blockSize)
        flush();
}

void Output::flush()
{
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_descriptor, rest.data(), rest.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            throw std::system_error(errno, std::generic_category(), "writing the log");
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_buffer.clear();
}

void Output::finish()
{
    if (m_descriptor < 0)
        return;
    flush();
    if (m_owned) {
        m_owned = false;
        if (::close(m_descriptor) < 0)
            throw std::system_error(errno, std::generic_category(), "closing the log");
    }
}

} // namespace surveyor::loggen
