// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/examine.h"

#include "doctor/canary.h"
#include "doctor/parts.h"
#include "sources/audit_control.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace surveyor::doctor {

bool Canary::seen() const
{
    return std::ranges::contains(ways, Outcome::Seen);
}

bool Canary::asked() const
{
    return std::ranges::any_of(ways, [](Outcome one) { return one != Outcome::NotAsked; });
}

void examineAudit(Facts &facts, sources::Prompt prompt, const std::stop_token &stop)
{
    auto state = sources::auditState(prompt, stop);
    if (state)
        facts.audit = *state;
    else
        facts.helperProblem = state.error().problem;
}

namespace {

/// Opens the live stream and asks how auditing stands, with one password for both where the system
/// keeps it for a while. Who has just said no is not asked again.
sources::HelperAnswer askOnce(Facts &facts, sources::Prompt prompt, const std::stop_token &stop)
{
    using sources::HelperProblem;
    using sources::Prompt;
    auto live = sources::openLive(prompt, stop);
    // The right to watch implies this one.
    examineAudit(facts, Prompt::Never, stop);
    if (prompt == Prompt::Never || facts.helperProblem != HelperProblem::NeedsAuthentication)
        return live;
    if (!live) {
        facts.helperProblem = live.error().problem;
    } else if (!stop.stop_requested()) {
        facts.helperProblem.reset();
        examineAudit(facts, prompt, stop);
    }
    return live;
}

} // namespace

Facts examine(const ExamineOptions &options, const std::stop_token &stop)
{
    using std::chrono::duration_cast;
    Facts facts;
    facts.nowMs = duration_cast<std::chrono::milliseconds>(
                      std::chrono::system_clock::now().time_since_epoch())
                      .count();
    examineKernel(facts);
    if (facts.landlock != LandlockState::On) {
        examineAudit(facts, options.prompt, stop);
        examineCollectors(facts, options.auditLog);
        return facts;
    }
    auto live = askOnce(facts, options.prompt, stop);
    if (!stop.stop_requested())
        examineCollectors(facts, options.auditLog);
    if (!stop.stop_requested())
        facts.canary = releaseCanary(facts, options.auditLog, std::move(live), stop);
    return facts;
}

} // namespace surveyor::doctor
