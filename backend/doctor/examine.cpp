// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/examine.h"

#include "doctor/canary.h"
#include "doctor/parts.h"
#include "sources/audit_control.h"

#include <algorithm>
#include <chrono>

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

Facts examine(const ExamineOptions &options, const std::stop_token &stop)
{
    using std::chrono::duration_cast;
    Facts facts;
    facts.nowMs = duration_cast<std::chrono::milliseconds>(
                      std::chrono::system_clock::now().time_since_epoch())
                      .count();
    examineKernel(facts);
    if (!stop.stop_requested())
        examineAudit(facts, options.prompt, stop);
    if (!stop.stop_requested())
        examineCollectors(facts, options.auditLog);
    if (!stop.stop_requested() && facts.landlock == LandlockState::On)
        facts.canary = releaseCanary(facts, options, stop);
    return facts;
}

} // namespace surveyor::doctor
