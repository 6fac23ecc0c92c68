// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/scope_judge.h"

#include <bit>
#include <cerrno>

namespace surveyor::policy {

Judgement ScopeJudge::judge(std::uint64_t request, const operation::Peer &peer) const
{
    if (peer.ownProcess)
        return {};
    Judgement result;
    for (std::size_t layer = m_plan.layers.size(); layer-- > 0;) {
        const std::uint64_t scoped = m_plan.layers[layer].scoped & request;
        if (scoped == 0)
            continue;
        const landlock::Right *const right =
            rightOf(landlock::RightKind::Scope, static_cast<unsigned>(std::countr_zero(scoped)));
        result.decisions.push_back({layer, right, {}, {}});
        if (result.verdict == Verdict::Denied)
            continue;
        if (layer < peer.sharedLayers) {
            result.reason = Reason::Granted;
            continue;
        }
        result.verdict = Verdict::Denied;
        result.reason = Reason::OutOfScope;
        result.error = EPERM;
        result.records.push_back(m_recorder.blameLayer(layer, right, {}));
    }
    return result;
}

Judgement ScopeJudge::trace(const operation::Peer &peer) const
{
    if (peer.ownProcess || peer.sharedLayers >= m_plan.layers.size())
        return {};
    Judgement result = Judgement::of(Verdict::Denied, Reason::AlwaysDenied, EPERM);
    result.records.push_back(
        m_recorder.blameLayer(m_plan.layers.size() - 1, landlock::findRight("ptrace"), {}));
    return result;
}

} // namespace surveyor::policy
