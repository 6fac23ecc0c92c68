// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace surveyor::landlock {

/// What one Landlock ABI brought, and the kernel it came with.
struct Abi
{
    int version;
    std::string_view kernel; ///< "6.15"
    std::string_view adds;   ///< a few English words
    int rulesetAttrSize;     ///< bytes of struct landlock_ruleset_attr; 0 where not settled
};

/// ABI 1 to 12, oldest first. Source: the kernel's sources up to 7.3, its documents for 7.4-rc1.
std::span<const Abi> abis() noexcept;

/// The row of @p version; null outside 1 to 12.
const Abi *findAbi(int version) noexcept;

/// The first ABI that writes audit records.
inline constexpr int firstAuditAbi = 7;

/// The ABI of the running kernel; nothing where Landlock is absent or off.
std::optional<int> runningAbi() noexcept;

} // namespace surveyor::landlock
