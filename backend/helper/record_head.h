// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::helper {

/// All that the helper knows of a record: whose event it belongs to.
struct RecordHead
{
    std::uint16_t type = 0; ///< 0: not one of the types that may leave the helper
    std::int64_t timeMs = 0;
    std::uint32_t serial = 0;
    std::uint64_t node = 0; ///< a hash of the log's node name; 0 without one
    std::string_view body;  ///< what follows "audit(TIME:SERIAL):"
};

/// Whether records of this type may leave the helper at all.
bool mayLeave(std::uint16_t type) noexcept;

/// Reads "audit(SECONDS.MS:SERIAL): …", as the kernel sends it. Nothing if it is none.
std::optional<RecordHead> readRecord(std::uint16_t type, std::string_view record) noexcept;

/// Reads "[node=NAME ]type=TYPE msg=audit(…): …". Type 0 for a line of a type that stays here,
/// whatever else it holds; nothing for one that should be a record and is none.
std::optional<RecordHead> readLogLine(std::string_view line) noexcept;

} // namespace surveyor::helper
