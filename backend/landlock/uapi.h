// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

/// UAPI constants that Debian 13's <linux/landlock.h> (ABI 6) may lack, under names of our own
/// so that a newer header cannot clash. Values: include/uapi/linux/landlock.h of Linux 7.3.
namespace surveyor::landlock::uapi {

// System call numbers; the same on all architectures.
inline constexpr long sysCreateRuleset = 444;
inline constexpr long sysAddRule = 445;
inline constexpr long sysRestrictSelf = 446;

inline constexpr std::uint32_t createRulesetVersion = 1U << 0;
inline constexpr std::uint32_t createRulesetErrata = 1U << 1;

inline constexpr std::uint32_t addRuleQuiet = 1U << 0; // ABI 10

inline constexpr std::uint32_t restrictSelfLogSameExecOff = 1U << 0;   // ABI 7
inline constexpr std::uint32_t restrictSelfLogNewExecOn = 1U << 1;     // ABI 7
inline constexpr std::uint32_t restrictSelfLogSubdomainsOff = 1U << 2; // ABI 7
inline constexpr std::uint32_t restrictSelfTsync = 1U << 3;            // ABI 8
inline constexpr std::uint32_t restrictSelfNoNewPrivs = 1U << 4;       // ABI 11

inline constexpr int rulePathBeneath = 1;
inline constexpr int ruleNetPort = 2;

/// struct landlock_ruleset_attr up to ABI 9 (24 bytes).
struct RulesetAttr
{
    std::uint64_t handledAccessFs;
    std::uint64_t handledAccessNet;
    std::uint64_t scoped;
};

/// struct landlock_ruleset_attr from ABI 10 on (48 bytes).
struct QuietRulesetAttr
{
    RulesetAttr handled;
    std::uint64_t quietAccessFs;
    std::uint64_t quietAccessNet;
    std::uint64_t quietScoped;
};

/// struct landlock_path_beneath_attr; packed by the kernel.
struct [[gnu::packed]] PathBeneathAttr
{
    std::uint64_t allowedAccess;
    std::int32_t parentFd;
};

/// struct landlock_net_port_attr.
struct NetPortAttr
{
    std::uint64_t allowedAccess;
    std::uint64_t port;
};

// Audit record types, absent from <linux/audit.h> before 6.15.
inline constexpr unsigned auditLandlockAccess = 1423;
inline constexpr unsigned auditLandlockDomain = 1424;

} // namespace surveyor::landlock::uapi
