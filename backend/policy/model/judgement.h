// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "landlock/rights.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::policy {

enum class Verdict : std::uint8_t {
    Allowed, ///< no layer objects; the call may still fail for another reason
    Denied,
    Unknown, ///< paths are known as text only, and a link could decide; or nothing is known of it
};

enum class Reason : std::uint8_t {
    NotRestricted,   ///< no layer handles it
    Granted,         ///< every layer that handles it has a rule
    MissingRight,    ///< some layer has none
    WouldGainRights, ///< a rename or link would put the object where more is granted
    OutOfScope,      ///< the peer is outside the scoped domain
    AlwaysDenied,    ///< by every domain: tracing outsiders, changing mounts
    FailsBefore,     ///< the call fails before Landlock is asked: error
    LinkCouldDecide, ///< some rule that would grant it may be a link to it
    ObjectNotFound,  ///< nothing is known of the object
};

/// How one layer stands to one right.
struct Decision
{
    std::size_t layer = 0; ///< in Plan::layers
    const landlock::Right *right = nullptr;
    std::optional<std::size_t> rule; ///< that grants it, in paths or ports; none: it is missing
    std::string object;              ///< what the right is needed on; empty unless a path
};

/// An audit record the kernel writes for the operation.
struct Blame
{
    std::size_t layer = 0;                         ///< the youngest that denies: domain=
    std::vector<const landlock::Right *> blockers; ///< what that layer lacks, in the record's order
    std::string path;                              ///< path= of the record; empty if it has none
    bool unnamedBelow = false; ///< path= is of a nameless file in `path` (O_TMPFILE)
    bool logged = true;        ///< not muted by log flags or quiet marks
};

struct Judgement
{
    Verdict verdict = Verdict::Allowed;
    Reason reason = Reason::NotRestricted;
    int error = 0;                   ///< errno of the call if it is denied or FailsBefore
    std::vector<Blame> records;      ///< in the order the kernel writes them
    std::vector<Decision> decisions; ///< by right, then by layer
    /// Not so where paths are text: another layer or right may be the one to blame.
    bool recordsCertain = true;

    static Judgement of(Verdict verdict, Reason reason, int error = 0)
    {
        Judgement result;
        result.verdict = verdict;
        result.reason = reason;
        result.error = error;
        return result;
    }
};

} // namespace surveyor::policy
