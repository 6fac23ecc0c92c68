// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/real_host.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <string>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace surveyor::policy {
namespace {

/// An open O_PATH descriptor: pins the object while it is looked at.
class Pin
{
public:
    Pin(const std::string &path, int flags)
        : m_descriptor(::open(path.c_str(), O_PATH | O_CLOEXEC | flags))
    {
    }
    ~Pin()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Pin(const Pin &) = delete;
    Pin &operator=(const Pin &) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

FileKind kindOf(unsigned mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG: return FileKind::Regular;
    case S_IFDIR: return FileKind::Directory;
    case S_IFLNK: return FileKind::Link;
    case S_IFCHR: return FileKind::CharacterDevice;
    case S_IFBLK: return FileKind::BlockDevice;
    case S_IFIFO: return FileKind::Fifo;
    case S_IFSOCK: return FileKind::Socket;
    default: return FileKind::Unknown;
    }
}

FileId idOf(const struct statx &status)
{
    return {makedev(status.stx_dev_major, status.stx_dev_minor), status.stx_ino};
}

std::expected<struct statx, int> status(int descriptor, const char *path, int flags)
{
    struct statx result = {};
    if (::statx(descriptor, path, flags | AT_NO_AUTOMOUNT, STATX_TYPE | STATX_INO | STATX_NLINK,
                &result)
        != 0)
        return std::unexpected(errno);
    return result;
}

std::expected<std::string, int> textOf(const std::string &link)
{
    std::array<char, std::numeric_limits<unsigned short>::max()> text;
    const ssize_t length = ::readlink(link.c_str(), text.data(), text.size());
    if (length < 0)
        return std::unexpected(errno);
    return std::string(text.data(), static_cast<std::size_t>(length));
}

std::expected<std::string, int> nameOf(int descriptor)
{
    auto name = textOf("/proc/self/fd/" + std::to_string(descriptor));
    // Outside this process's root, or of a file system without names.
    if (name && !name->starts_with('/'))
        return std::unexpected(ENOENT);
    return name;
}

PathStep stepOf(std::string path, const struct statx &status)
{
    return {.path = std::move(path),
            .id = idOf(status),
            .mountRoot = (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0};
}

/// Some file systems count no links: the name must say so as well.
bool isRemovedFolder(const struct statx &status, std::string_view name)
{
    return kindOf(status.stx_mode) == FileKind::Directory && status.stx_nlink == 0
        && name.ends_with(" (deleted)");
}

} // namespace

RealHost::RealHost()
    : m_beyondRoot(false)
{
    // Where the first process's root may not be seen there is no sign of a chroot either.
    const auto outer = status(AT_FDCWD, "/proc/1/root/.", 0);
    const auto inner = status(AT_FDCWD, "/", 0);
    m_beyondRoot = outer && inner && idOf(*outer) != idOf(*inner);
}

std::expected<PathWalk, int> RealHost::find(std::string_view path, LastLink last) const
{
    if (path.contains('\0'))
        return std::unexpected(EINVAL);
    const Pin pin(std::string(path), last == LastLink::Keep ? O_NOFOLLOW : 0);
    if (pin.get() < 0)
        return std::unexpected(errno);
    const auto object = status(pin.get(), "", AT_EMPTY_PATH);
    if (!object)
        return std::unexpected(object.error());
    const auto name = nameOf(pin.get());
    if (!name)
        return std::unexpected(name.error());
    PathWalk walk;
    walk.kind = kindOf(object->stx_mode);
    walk.removed = isRemovedFolder(*object, *name);
    walk.beyondRoot = m_beyondRoot;
    walk.steps.push_back(stepOf(*name, *object));
    std::string above = *name;
    while (above != "/") {
        above.resize(std::max<std::size_t>(above.rfind('/'), 1));
        const auto folder = status(AT_FDCWD, above.c_str(), AT_SYMLINK_NOFOLLOW);
        if (!folder)
            return std::unexpected(folder.error());
        walk.steps.push_back(stepOf(above, *folder));
    }
    return walk;
}

std::expected<std::string, int> RealHost::readLink(const std::string &path) const
{
    return textOf(path);
}

} // namespace surveyor::policy
