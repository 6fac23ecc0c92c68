// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/judgement.h"
#include "policy/model/operation.h"
#include "policy/model/plan.h"
#include "policy/model/recorder.h"

#include <cstdint>

namespace surveyor::policy {

/// Judges what reaches out to another process: no rule counts, only whether the layers restrict
/// that process too. Lives as long as one judgement; keeps references to what it is given.
class ScopeJudge
{
public:
    ScopeJudge(const Plan &plan, const Recorder &recorder)
        : m_plan(plan)
        , m_recorder(recorder)
    {
    }

    /// @p request: one scope right, kernel bits.
    Judgement judge(std::uint64_t request, const operation::Peer &peer) const;

    /// ptrace and its like: denied by every layer that does not restrict the other process.
    Judgement trace(const operation::Peer &peer) const;

private:
    const Plan &m_plan;
    const Recorder &m_recorder;
};

} // namespace surveyor::policy
