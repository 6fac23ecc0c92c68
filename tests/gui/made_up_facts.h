// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "setup/examination.h"

namespace surveyor::gui {

/// A computer on which all is well, and one on which little is.
inline doctor::Facts healthyFacts()
{
    doctor::Facts facts;
    facts.kernel = "6.18.4";
    facts.landlock = doctor::LandlockState::On;
    facts.abi = 7;
    facts.errata = 7;
    facts.auditBuilt = true;
    facts.audit = wire::AuditState{1, 0, 0, 8192, false, false};
    facts.auditd = true;
    facts.log = {doctor::Access::Readable, "adm", 5, 40U << 20U, 1'795'000'000'000};
    facts.nowMs = 1'796'000'000'000;
    facts.canary.denied = true;
    facts.canary.ways[0] = facts.canary.ways[1] = doctor::Canary::Outcome::Seen;
    return facts;
}

inline doctor::Facts sickFacts()
{
    doctor::Facts facts = healthyFacts();
    facts.kernel = "6.18.4\n\u202e<b>"; // a kernel may call itself anything
    facts.errata = 5;
    facts.audit = wire::AuditState{0, 12'345, 0, 64, true, true};
    facts.auditd = false;
    facts.log = {doctor::Access::Forbidden, "adm", 0, 0, {}};
    facts.canary.ways = {};
    facts.canary.ways[0] = doctor::Canary::Outcome::Silent;
    return facts;
}

/// A computer that tells nothing before somebody types a password.
inline doctor::Facts lockedFacts()
{
    doctor::Facts facts = healthyFacts();
    facts.audit.reset();
    facts.helperProblem = sources::HelperProblem::NeedsAuthentication;
    facts.log = {doctor::Access::Forbidden, "adm", 0, 0, {}};
    facts.canary.ways = {};
    return facts;
}

inline Examination::Hands handsThatFind(const doctor::Facts &facts)
{
    Examination::Hands hands;
    hands.examine = [facts](const doctor::ExamineOptions &, const std::stop_token &) {
        return facts;
    };
    hands.mend = [](doctor::Mend, const std::stop_token &) -> Examination::Hands::Mended {
        return std::unexpected(sources::HelperError{sources::HelperProblem::Refused, "no"});
    };
    return hands;
}

} // namespace surveyor::gui
