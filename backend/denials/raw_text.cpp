// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/raw_text.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <unistd.h>

namespace surveyor::denials {

RawFile::RawFile(int descriptor, std::string name)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
{
}

RawFile::~RawFile()
{
    close(m_descriptor);
}

std::expected<std::string, std::string> RawFile::read(std::uint64_t offset, std::size_t bytes) const
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
            return std::unexpected(std::format("{}: the file has become shorter", m_name));
        done += static_cast<std::size_t>(got);
    }
    return text;
}

std::expected<std::shared_ptr<RawFile>, std::string> RawFile::makeSpool(std::string name)
{
    const char *const folder = std::getenv("TMPDIR");
    std::string path =
        std::format("{}/landlock-surveyor-XXXXXX", folder && *folder ? folder : "/tmp");
    const int descriptor = mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(
            std::format("cannot keep the records of {} in {}: {}", name, path, strerror(errno)));
    unlink(path.c_str());
    return std::make_shared<RawFile>(descriptor, std::move(name));
}

} // namespace surveyor::denials
