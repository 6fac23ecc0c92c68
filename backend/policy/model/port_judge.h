// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/judgement.h"
#include "policy/model/plan.h"
#include "policy/model/recorder.h"

#include <cstdint>

namespace surveyor::policy {

/// Judges what needs rights on a port: in each layer that handles the right one rule has to grant
/// it. Lives as long as one judgement; keeps references to what it is given.
class PortJudge
{
public:
    PortJudge(const Plan &plan, const Recorder &recorder)
        : m_plan(plan)
        , m_recorder(recorder)
    {
    }

    /// @p request: network rights, kernel bits.
    Judgement judge(std::uint16_t port, std::uint64_t request) const;

private:
    const Plan &m_plan;
    const Recorder &m_recorder;
};

} // namespace surveyor::policy
