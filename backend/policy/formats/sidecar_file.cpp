// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/sidecar_file.h"

#include "policy/formats/registry.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::formats {
namespace {

/// An open descriptor.
class File
{
public:
    explicit File(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// 0, or the errno.
int writeAll(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0)
            text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

/// As the document it stands beside, so that who may read the one may read the other.
mode_t modeOf(const std::string &document)
{
    struct stat status{};
    constexpr mode_t fallback = 0644;
    return ::stat(document.c_str(), &status) == 0 ? status.st_mode & 0777U : fallback;
}

} // namespace

bool keepsSidecar(const Format &format) noexcept
{
    return format.name.starts_with("landlockconfig-") || format.name == "island"
        || format.name == "systemd";
}

std::expected<std::optional<std::string>, int> readSidecarText(const std::string &document)
{
    const File file(::open(sidecarName(document).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return std::unexpected(errno);
    }
    // One byte more than is read as JSON, so that the reader sees that it is exceeded.
    std::string text(maxDocumentSize + 1, '\0');
    std::size_t size = 0;
    while (size < text.size()) {
        const ssize_t got = ::read(file.get(), text.data() + size, text.size() - size);
        if (got < 0 && errno != EINTR)
            return std::unexpected(errno);
        if (got == 0)
            break;
        if (got > 0)
            size += static_cast<std::size_t>(got);
    }
    text.resize(size);
    return text;
}

std::expected<void, int> saveSidecar(const std::string &document, const Sidecar &sidecar)
{
    const std::string name = sidecarName(document);
    if (sidecar.empty()) {
        if (::unlink(name.c_str()) != 0 && errno != ENOENT)
            return std::unexpected(errno);
        return {};
    }
    std::string temporary = name + ".XXXXXX";
    const File file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0)
        return std::unexpected(errno);
    int error = writeAll(file.get(), writeSidecar(sidecar));
    if (error == 0 && ::fchmod(file.get(), modeOf(document)) != 0)
        error = errno;
    if (error == 0 && std::rename(temporary.c_str(), name.c_str()) != 0)
        error = errno;
    if (error == 0)
        return {};
    ::unlink(temporary.c_str());
    return std::unexpected(error);
}

} // namespace surveyor::formats
