// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/facts.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace surveyor::doctor {

/// What can be found. The numbers in braces are the arguments; wording.cpp has the English.
enum class FindingId : std::uint8_t {
    // Landlock
    LandlockAbsent, ///< {0} kernel
    LandlockSwitchedOff,
    LandlockWithoutAudit, ///< {0} kernel, {1} ABI
    LandlockReady,        ///< {0} kernel, {1} ABI
    ErrataOpen,           ///< {0} numbers

    // The kernel's auditing
    AuditNotBuilt,
    AuditOffAtBoot,
    AuditOff,
    AuditOn,
    AuditLocked,
    AuditUnknown,
    AuditDeducedOn,
    AuditDeducedOff,
    BacklogSmall, ///< {0} records
    RecordsLost,  ///< {0} records
    TaskNever,
    LandlockExcluded,

    // Who keeps records
    KeptByAuditd,
    KeptByJournald,
    KeptByKernelLogOnly,

    // Who may read them
    MayReadLog,
    MayNotReadLog, ///< {0} group, "" if root alone may
    MayReadJournal,
    MayNotReadJournal,
    HelperReady,
    HelperNeedsPassword,
    HelperRefuses,
    HelperNotInstalled,
    HelperBroken,
    NoPolkit,
    NoBus,

    // How far back they reach
    LogReachesBack, ///< {0} time in ms, {1} files, {2} bytes
    LogIsShort,     ///< the same

    // The canary
    CanarySeen,   ///< {0} ways
    CanarySilent, ///< {0} ways
    CanaryUnwatched,
    CanaryNotDenied,

    // The sandbox
    NewExecSilent,
};

enum class Severity : std::uint8_t { Fine, Hint, Problem };
enum class Certainty : std::uint8_t { Certain, Likely, Unknown };
/// What the control unit can do about it.
enum class Mend : std::uint8_t { None, EnableAudit, RaiseBacklog };
inline constexpr std::uint32_t goodBacklog = 8192; ///< what RaiseBacklog asks for

using Argument = std::variant<std::string, std::int64_t, std::vector<Way>>;

struct Finding
{
    FindingId id;
    Severity severity = Severity::Fine;
    Certainty certainty = Certainty::Certain;
    std::vector<Argument> arguments;
    Mend mend = Mend::None;
};

/// What the facts mean, in the order in which one would look. A pure function.
std::vector<Finding> diagnose(const Facts &facts);

/// "audit_off": the finding's name in JSON.
std::string_view nameOf(FindingId id);
/// "audit log": the way's English name.
std::string_view nameOf(Way way);

} // namespace surveyor::doctor
