// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::denials {

/// What was to be accessed. All strings are decoded bytes, untrusted and perhaps not UTF-8:
/// escape them (text/escape.h) wherever they are shown.
struct Object
{
    enum class Kind : std::uint8_t { None, Path, Net, Task, Unix };

    Kind kind = Kind::None;
    std::string path; ///< a path, or for Unix the abstract name with its leading NUL
    std::string name; ///< of a dentry without path (umount)
    std::string dev;  ///< the superblock's id, "vda" or "tmpfs"
    std::optional<std::uint64_t> ino;
    std::optional<std::uint64_t> ioctlCommand; ///< its low 16 bits
    std::string addr;
    std::optional<std::uint64_t> port;
    std::string direction; ///< "bind", "connect" or empty
    std::optional<std::int64_t> pid;
    std::string comm;
    std::string unknownFields; ///< fields newer than this program, as written
};

/// The process of the SYSCALL record. A part is absent where the record does not say.
struct Process
{
    std::optional<std::int64_t> pid;
    std::optional<std::int64_t> ppid;
    std::optional<std::uint32_t> uid;
    std::optional<std::uint32_t> auid;
    std::optional<std::uint32_t> ses;
    std::string comm;
    std::string exe;
    std::vector<std::string> cmdline; ///< from PROCTITLE, which the kernel cuts at 128 bytes
};

struct Syscall
{
    std::uint32_t arch = 0; ///< AUDIT_ARCH_*
    std::uint32_t number = 0;
    std::string name; ///< empty where libaudit knows none
    std::optional<bool> success;
    std::optional<std::int64_t> exit;
};

/// One LANDLOCK_ACCESS record with what its event says beside it.
struct Denial
{
    std::int64_t timeMs = 0;
    std::uint32_t serial = 0;
    std::uint32_t ordinal = 0; ///< counts the ACCESS records of one event from 0
    std::string host;          ///< bytes of node=, empty if the log names none
    std::string boot;          ///< "@" and the ms of the boot's first record, or a UUID
    std::uint64_t domain = 0;  ///< the kernel's id
    std::vector<std::string> blockers;
    Object object;
    std::optional<Process> process;
    std::optional<Syscall> syscall;
    bool guessed = false; ///< joined by adjacency, not by serial
};

/// "host/boot/ms:serial#n": the same for the same record, whatever file it came from.
std::string idOf(const Denial &denial);

/// The domain id as records write it: lower-case hex without prefix.
std::string domainName(std::uint64_t domain);

/// Whether, beside these blockers, a path is the name of an abstract Unix socket.
bool namesSocket(std::string_view blockers) noexcept;

// The texts below are cut from a record's body; see denials/extract.h.
Object decodeObject(std::string_view text, std::string_view blockers);
Process decodeProcess(std::string_view text);
std::optional<Syscall> decodeSyscall(std::string_view text);
std::vector<std::string> splitBlockers(std::string_view text);

} // namespace surveyor::denials
