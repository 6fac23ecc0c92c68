// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/audit_control.h"
#include "sources/helper_client.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace surveyor::doctor {

enum class LandlockState : std::uint8_t { Absent, SwitchedOff, On };

/// What one learns about a thing that other users may hide.
enum class Access : std::uint8_t { Missing, Forbidden, Readable };

/// Where a record may show up.
enum class Way : std::uint8_t { Helper, AuditLog, Journal, KernelLog };
inline constexpr std::size_t wayCount = 4;

/// A denial that was made on purpose, to see whether its record comes back.
struct Canary
{
    enum class Outcome : std::uint8_t {
        NotAsked, ///< this way is closed to the user, or is not there
        Silent,   ///< the record did not come
        Seen,
    };

    bool denied = false; ///< the kernel did deny it
    std::array<Outcome, wayCount> ways{};

    [[nodiscard]] Outcome at(Way way) const { return ways.at(static_cast<std::size_t>(way)); }
    [[nodiscard]] bool seen() const;
    [[nodiscard]] bool asked() const;
};

/// Auditd's logs, as far as one may look.
struct LogFacts
{
    Access access = Access::Missing;
    std::string group; ///< that may read them; "" if root alone may, or nobody knows
    std::uint32_t files = 0;
    std::uint64_t bytes = 0;
    std::optional<std::int64_t> oldestMs; ///< the first record that is still there
};

/// All that decides whether denials can be seen, and by whom.
struct Facts
{
    std::string kernel; ///< its release, "6.18.4"
    LandlockState landlock = LandlockState::Absent;
    int abi = 0;
    std::optional<std::uint32_t> errata; ///< a bit for each that is mended; unknown to old kernels

    bool auditBuilt = false;
    bool auditOffAtBoot = false; ///< audit=0 on the kernel's command line
    std::optional<wire::AuditState> audit;
    /// Why the helper did not tell; nothing where it did or was not needed.
    std::optional<sources::HelperProblem> helperProblem;

    bool auditd = false;           ///< runs
    bool journaldCollects = false; ///< journald reads the audit socket
    LogFacts log;
    Access journal = Access::Missing;
    Access kernelLog = Access::Missing;
    std::int64_t nowMs = 0;
    Canary canary;
};

} // namespace surveyor::doctor
