// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "landlock/rights.h"

#include <algorithm>
#include <array>

namespace surveyor::landlock {
namespace {

using enum RightKind;
using Object = ObjectFields;

// Source of every row: security/landlock and include/uapi/linux/landlock.h up to Linux 7.4-rc1.
constexpr std::array table{
    Right{"fs.execute", "LANDLOCK_ACCESS_FS_EXECUTE", Filesystem, 0, 1, true, Object::Path,
          "execute a file"},
    Right{"fs.write_file", "LANDLOCK_ACCESS_FS_WRITE_FILE", Filesystem, 1, 1, true, Object::Path,
          "open a file for writing"},
    Right{"fs.read_file", "LANDLOCK_ACCESS_FS_READ_FILE", Filesystem, 2, 1, true, Object::Path,
          "open a file for reading"},
    Right{"fs.read_dir", "LANDLOCK_ACCESS_FS_READ_DIR", Filesystem, 3, 1, false, Object::Path,
          "list a directory"},
    Right{"fs.remove_dir", "LANDLOCK_ACCESS_FS_REMOVE_DIR", Filesystem, 4, 1, false,
          Object::ParentDirectory, "remove or rename a directory"},
    Right{"fs.remove_file", "LANDLOCK_ACCESS_FS_REMOVE_FILE", Filesystem, 5, 1, false,
          Object::ParentDirectory, "remove or rename a file"},
    Right{"fs.make_char", "LANDLOCK_ACCESS_FS_MAKE_CHAR", Filesystem, 6, 1, false,
          Object::ParentDirectory, "create a character device"},
    Right{"fs.make_dir", "LANDLOCK_ACCESS_FS_MAKE_DIR", Filesystem, 7, 1, false,
          Object::ParentDirectory, "create a directory"},
    Right{"fs.make_reg", "LANDLOCK_ACCESS_FS_MAKE_REG", Filesystem, 8, 1, false,
          Object::ParentDirectory, "create a regular file"},
    Right{"fs.make_sock", "LANDLOCK_ACCESS_FS_MAKE_SOCK", Filesystem, 9, 1, false,
          Object::ParentDirectory, "create a socket file"},
    Right{"fs.make_fifo", "LANDLOCK_ACCESS_FS_MAKE_FIFO", Filesystem, 10, 1, false,
          Object::ParentDirectory, "create a named pipe"},
    Right{"fs.make_block", "LANDLOCK_ACCESS_FS_MAKE_BLOCK", Filesystem, 11, 1, false,
          Object::ParentDirectory, "create a block device"},
    Right{"fs.make_sym", "LANDLOCK_ACCESS_FS_MAKE_SYM", Filesystem, 12, 1, false,
          Object::ParentDirectory, "create a symbolic link"},
    Right{"fs.refer", "LANDLOCK_ACCESS_FS_REFER", Filesystem, 13, 2, false, Object::ParentDirectory,
          "move or link across directories"},
    Right{"fs.truncate", "LANDLOCK_ACCESS_FS_TRUNCATE", Filesystem, 14, 3, true, Object::Path,
          "truncate a file"},
    Right{"fs.ioctl_dev", "LANDLOCK_ACCESS_FS_IOCTL_DEV", Filesystem, 15, 5, true,
          Object::PathIoctl, "control a device"},
    Right{"fs.resolve_unix", "LANDLOCK_ACCESS_FS_RESOLVE_UNIX", Filesystem, 16, 9, true,
          Object::SocketFile, "connect to a socket file"},
    Right{"net.bind_tcp", "LANDLOCK_ACCESS_NET_BIND_TCP", Network, 0, 4, false, Object::Address,
          "listen on a TCP port"},
    Right{"net.connect_tcp", "LANDLOCK_ACCESS_NET_CONNECT_TCP", Network, 1, 4, false,
          Object::Address, "connect to a TCP port"},
    Right{"net.bind_udp", "LANDLOCK_ACCESS_NET_BIND_UDP", Network, 2, 10, false, Object::Address,
          "bind a UDP port"},
    Right{"net.connect_send_udp", "LANDLOCK_ACCESS_NET_CONNECT_SEND_UDP", Network, 3, 10, false,
          Object::Address, "send to a UDP port"},
    Right{"scope.abstract_unix_socket", "LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET", Scope, 0, 6, false,
          Object::UnixName, "connect to an abstract socket outside the sandbox"},
    Right{"scope.signal", "LANDLOCK_SCOPE_SIGNAL", Scope, 1, 6, false, Object::Task,
          "signal a process outside the sandbox"},
    Right{"ptrace", "", Builtin, -1, 1, false, Object::Task,
          "trace or inspect a process outside the sandbox"},
    Right{"fs.change_topology", "", Builtin, -1, 1, false, Object::Mount, "change mounts"},
    Right{"capability.use", "", Permission, -1, 12, false, Object::Capability, "use a capability"},
    Right{"namespace.use", "", Permission, -1, 12, false, Object::Namespace,
          "enter or create a namespace"},
};
static_assert(table.size() <= 64, "rightIndex() promises a bit of a 64-bit mask");

} // namespace

std::span<const Right> rights() noexcept
{
    return table;
}

const Right *findRight(std::string_view blocker) noexcept
{
    const auto found = std::ranges::find(table, blocker, &Right::blocker);
    return found == table.end() ? nullptr : &*found;
}

std::optional<unsigned> rightIndex(std::string_view blocker) noexcept
{
    const Right *const right = findRight(blocker);
    if (!right)
        return std::nullopt;
    return static_cast<unsigned>(right - table.data());
}

std::uint64_t handledMask(RightKind kind, int abi) noexcept
{
    std::uint64_t mask = 0;
    for (const Right &right : table) {
        if (right.kind == kind && right.bit >= 0 && right.abi <= abi)
            mask |= std::uint64_t{1} << right.bit;
    }
    return mask;
}

std::uint64_t fileMask(int abi) noexcept
{
    std::uint64_t mask = 0;
    for (const Right &right : table) {
        if (right.kind == Filesystem && right.appliesToFile && right.abi <= abi)
            mask |= std::uint64_t{1} << right.bit;
    }
    return mask;
}

bool isGrantable(const Right &right) noexcept
{
    return right.kind != Builtin;
}

} // namespace surveyor::landlock
