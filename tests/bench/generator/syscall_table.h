// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

namespace surveyor::loggen {

/// The x86_64 system calls the log speaks of.
enum class Call : std::uint16_t {
    Ioctl = 16,
    Connect = 42,
    Sendto = 44,
    Bind = 49,
    Execve = 59,
    Kill = 62,
    Truncate = 76,
    Ftruncate = 77,
    Rename = 82,
    Mkdir = 83,
    Rmdir = 84,
    Link = 86,
    Unlink = 87,
    Symlink = 88,
    Write = 1,
    Ptrace = 101,
    Mknod = 133,
    Mount = 165,
    Umount2 = 166,
    Unshare = 272,
    Openat = 257,
    Renameat2 = 316,
    IoUringEnter = 426,
};

constexpr const char *callName(Call call)
{
    switch (call) {
    case Call::Ioctl: return "ioctl";
    case Call::Connect: return "connect";
    case Call::Sendto: return "sendto";
    case Call::Bind: return "bind";
    case Call::Execve: return "execve";
    case Call::Kill: return "kill";
    case Call::Truncate: return "truncate";
    case Call::Ftruncate: return "ftruncate";
    case Call::Rename: return "rename";
    case Call::Mkdir: return "mkdir";
    case Call::Rmdir: return "rmdir";
    case Call::Link: return "link";
    case Call::Unlink: return "unlink";
    case Call::Symlink: return "symlink";
    case Call::Write: return "write";
    case Call::Ptrace: return "ptrace";
    case Call::Mknod: return "mknod";
    case Call::Mount: return "mount";
    case Call::Umount2: return "umount2";
    case Call::Unshare: return "unshare";
    case Call::Openat: return "openat";
    case Call::Renameat2: return "renameat2";
    case Call::IoUringEnter: return "io_uring_enter";
    }
    return "unknown";
}

} // namespace surveyor::loggen
