// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/port_judge.h"

#include "policy/model/layer_matrix.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <vector>

namespace surveyor::policy {
namespace {

using landlock::RightKind;

/// How @p layer stands to every right of @p request that it handles.
void decide(std::size_t index, const PlanLayer &layer, std::optional<std::size_t> rule,
            std::uint64_t request, std::vector<Decision> &decisions)
{
    for (unsigned bit = 0; bit < LayerMatrix::rights; ++bit) {
        if (((request & layer.handledNet) >> bit & 1) == 0)
            continue;
        const bool grants = rule && (layer.ports[*rule].access >> bit & 1) != 0;
        decisions.push_back(
            {index, rightOf(RightKind::Network, bit), grants ? rule : std::nullopt, {}});
    }
}

} // namespace

Judgement PortJudge::judge(std::uint16_t port, std::uint64_t request) const
{
    std::vector<std::uint64_t> handled;
    handled.reserve(m_plan.layers.size());
    for (const PlanLayer &layer : m_plan.layers)
        handled.push_back(layer.handledNet);
    LayerMatrix matrix(handled, request);
    if (matrix.denied() == 0)
        return {};
    Judgement result = Judgement::of(Verdict::Allowed, Reason::Granted);
    LayerMatrix::Layers quiet = 0;
    for (std::size_t layer = 0; layer < m_plan.layers.size(); ++layer) {
        const auto &ports = m_plan.layers[layer].ports;
        std::optional<std::size_t> rule;
        const auto found = std::ranges::find(ports, port, &PlanPort::port);
        if (found != ports.end()) {
            rule = static_cast<std::size_t>(found - ports.begin());
            matrix.grant(layer, found->access);
            if (found->quiet)
                quiet |= LayerMatrix::Layers{1} << layer;
        }
        decide(layer, m_plan.layers[layer], rule, request, result.decisions);
    }
    if (matrix.denied() == 0)
        return result;
    result.verdict = Verdict::Denied;
    result.reason = Reason::MissingRight;
    result.error = EACCES;
    result.records.push_back(m_recorder.blame(matrix, request, RightKind::Network, {}, quiet));
    return result;
}

} // namespace surveyor::policy
