// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::audit {

/// The number of an audit record type (include/uapi/linux/audit.h); 0 stands for a name that
/// neither this program nor libaudit knows.
using RecordType = std::uint16_t;

namespace types {
inline constexpr RecordType unknown = 0;
inline constexpr RecordType systemBoot = 1127;
inline constexpr RecordType daemonFirst = 1200; ///< auditd's own records have serials of their own
inline constexpr RecordType daemonLast = 1299;
inline constexpr RecordType syscall = 1300;
inline constexpr RecordType path = 1302;
inline constexpr RecordType configChange = 1305;
inline constexpr RecordType cwd = 1307;
inline constexpr RecordType eoe = 1320;
inline constexpr RecordType proctitle = 1327;
inline constexpr RecordType uringop = 1336;
inline constexpr RecordType landlockAccess = 1423;
inline constexpr RecordType landlockDomain = 1424;
inline constexpr RecordType kernel = 2000; ///< "initialized", the first record of a boot
} // namespace types

/// Understands "SYSCALL", "LANDLOCK_ACCESS", "UNKNOWN[1423]" and "1423". Any thread.
RecordType recordTypeFromName(std::string_view name) noexcept;

/// The name that today's audit tools use, "UNKNOWN[n]" where there is none.
std::string recordTypeName(RecordType type);

} // namespace surveyor::audit
