// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/plain_file.h"

#include <cerrno>
#include <cstring>
#include <format>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {

PlainFile::PlainFile(int descriptor, std::string name)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
{
}

PlainFile::~PlainFile()
{
    close(m_descriptor);
}

std::string PlainFile::nameAt(std::uint64_t /*offset*/) const
{
    return m_name;
}

std::expected<std::string, std::string> PlainFile::read(std::uint64_t offset,
                                                        std::size_t bytes) const
{
    std::string text(bytes, '\0');
    std::size_t done = 0;
    while (done < bytes) {
        const auto got = pread(m_descriptor, text.data() + done, bytes - done,
                               static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(std::format("{}: {}", m_name, strerror(errno)));
        if (got == 0)
            return std::unexpected(
                std::format("{}: the file has become shorter since it was read", m_name));
        done += static_cast<std::size_t>(got);
    }
    return text;
}

} // namespace surveyor::sources
