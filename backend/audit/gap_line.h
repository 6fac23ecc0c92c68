// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace surveyor::audit {

// A gap that no message of the kernel announces has a line of its own, so that a saved log keeps
// it. Like every line that begins with neither "type=" nor "node=", the audit tools skip it:
//
//     #landlock-surveyor gap cause=reader time=1795471464.706 count=42 node=host
//
// cause is reader, kernel or off (LossKind); the others are there where they are known.

inline constexpr std::string_view gapLineStart = "#landlock-surveyor gap ";

/// Without a line end. @p kind is Reader, Kernel or AuditOff; @p node the bytes of node=.
std::string gapLine(LossKind kind, std::optional<std::int64_t> timeMs,
                    std::optional<std::uint64_t> count, std::string_view node = {});

/// Reads a line that begins with gapLineStart; its time, if any, goes into the stamp. False
/// where the cause is missing or unknown, or a number is none. Unknown fields are skipped.
bool parseGapLine(std::string_view text, Line &line) noexcept;

} // namespace surveyor::audit
