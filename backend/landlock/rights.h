// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace surveyor::landlock {

/// What a right protects; also the prefix of its name in audit records.
enum class RightKind : std::uint8_t {
    Filesystem, ///< "fs.", a bit of handled_access_fs
    Network,    ///< "net.", a bit of handled_access_net
    Scope,      ///< "scope.", a bit of scoped
    Builtin,    ///< denied by every domain; no policy can grant it
    Permission, ///< a handled permission of ABI 12
};

/// The object fields that follow a blocker in its record.
enum class ObjectFields : std::uint8_t {
    Path,
    ParentDirectory,
    PathIoctl,
    SocketFile,
    Address,
    UnixName,
    Task,
    Mount,
    Capability,
    Namespace
};

/// One row of the kernel's vocabulary.
struct Right
{
    std::string_view blocker;  ///< as in an audit record, "fs.read_file"
    std::string_view constant; ///< the UAPI constant, empty where there is none
    RightKind kind;
    int bit;            ///< in its handled mask, -1 where there is none
    int abi;            ///< first Landlock ABI that knows it
    bool appliesToFile; ///< may stand on a rule for something that is not a directory
    ObjectFields object;
    std::string_view gloss; ///< a few plain English words: "read a file"
};

/// Every blocker of ABI 1 to 12, in the order of their kinds and bits.
std::span<const Right> rights() noexcept;

/// The right a record names; null for names newer than this program.
const Right *findRight(std::string_view blocker) noexcept;

/// Its place in rights(), 0 to 63, for use as a bit in masks over all rights.
std::optional<unsigned> rightIndex(std::string_view blocker) noexcept;

/// The handled mask of @p kind at @p abi, derived from the table.
std::uint64_t handledMask(RightKind kind, int abi) noexcept;

/// The filesystem rights a rule for a regular file may carry at @p abi.
std::uint64_t fileMask(int abi) noexcept;

/// Whether some rule, or leaving a scope out, can allow what @p right blocks.
bool isGrantable(const Right &right) noexcept;

} // namespace surveyor::landlock
