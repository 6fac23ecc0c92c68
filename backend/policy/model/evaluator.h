// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"
#include "policy/model/judgement.h"
#include "policy/model/operation.h"
#include "policy/model/plan.h"
#include "policy/model/rule_index.h"

#include <cstdint>
#include <string_view>

namespace surveyor::policy {

/// Whether the program that restricted itself is still the one running: log flags ask.
enum class ProgramImage : std::uint8_t { Restricting, Executed };

/// Says what the kernel decides for a process under a plan, and what its audit records blame.
/// Proven against the running kernel by tests/integration. Const calls may come from any thread;
/// the host has to outlive the evaluator.
///
/// Only Landlock is judged: permissions, and whether the call makes sense, are not.
class Evaluator
{
public:
    Evaluator(Plan plan, const Host &host, ProgramImage image = ProgramImage::Executed);

    const Plan &plan() const { return m_plan; }

    Judgement judge(const Operation &operation) const;

    /// Rights needed on an object itself, as the blockers of a record name them. Kernel bits. An
    /// object that is not there any more is judged by its folder.
    Judgement judgePath(std::string_view path, std::uint64_t filesystemRights) const;
    Judgement judgePort(std::uint16_t port, std::uint64_t networkRights) const;
    Judgement judgeScope(std::uint64_t scopeRights, const operation::Peer &peer) const;

private:
    Plan m_plan;
    const Host &m_host;
    ProgramImage m_image;
    RuleIndex m_rules;
};

} // namespace surveyor::policy
