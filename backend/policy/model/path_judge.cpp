// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/path_judge.h"

#include "policy/model/right_bits.h"

#include <algorithm>
#include <cerrno>

namespace surveyor::policy {
namespace {

using landlock::RightKind;

bool isOn(std::span<const PathStep> steps, const std::string &path)
{
    return std::ranges::any_of(steps, [&](const PathStep &step) { return step.path == path; });
}

} // namespace

PathJudge::PathJudge(const Plan &plan, const Host &host, const RuleIndex &rules,
                     const Recorder &recorder)
    : m_plan(plan)
    , m_host(host)
    , m_rules(rules)
    , m_recorder(recorder)
{
    m_handled.reserve(plan.layers.size());
    for (const PlanLayer &layer : plan.layers) {
        m_handled.push_back(layer.handledFs | bits::refer);
        m_applies = m_applies || layer.handledFs != 0;
    }
}

std::uint64_t PathJudge::handledByAny() const
{
    std::uint64_t mask = 0;
    for (const std::uint64_t handled : m_handled)
        mask |= handled;
    return mask;
}

void PathJudge::grantAt(const PathStep &step, LayerMatrix &matrix) const
{
    for (const auto &[layer, rule] : m_rules.at(step))
        matrix.grant(layer, m_plan.layers[layer].paths[rule].access);
}

LayerMatrix::Layers PathJudge::quietAt(const PathStep &step) const
{
    LayerMatrix::Layers layers = 0;
    for (const auto &[layer, rule] : m_rules.at(step)) {
        if (m_plan.layers[layer].paths[rule].quiet)
            layers |= LayerMatrix::Layers{1} << layer;
    }
    return layers;
}

LayerMatrix::Layers PathJudge::quietOn(std::span<const PathStep> steps) const
{
    LayerMatrix::Layers layers = 0;
    for (const PathStep &step : steps)
        layers |= quietAt(step);
    return layers;
}

std::vector<Decision> PathJudge::decide(std::span<const PathStep> steps,
                                        std::uint64_t request) const
{
    std::vector<Decision> decisions;
    for (unsigned bit = 0; bit < LayerMatrix::rights; ++bit) {
        const landlock::Right *const right = rightOf(RightKind::Filesystem, bit);
        if (!right || (request >> bit & 1) == 0)
            continue;
        for (std::size_t layer = 0; layer < m_handled.size(); ++layer) {
            if ((m_handled[layer] >> bit & 1) != 0)
                decisions.push_back({layer, right, {}, steps.front().path});
        }
    }
    for (const PathStep &step : steps) {
        for (const auto &[layer, rule] : m_rules.at(step)) {
            const std::uint64_t access = m_plan.layers[layer].paths[rule].access;
            for (Decision &decision : decisions) {
                if (decision.layer == layer && !decision.rule
                    && (access >> decision.right->bit & 1) != 0)
                    decision.rule = rule;
            }
        }
    }
    return decisions;
}

LayerMatrix PathJudge::certain(std::span<const PathStep> steps, LayerMatrix denied) const
{
    if (!m_host.isLexical())
        return denied;
    for (std::size_t layer = 0; layer < m_plan.layers.size(); ++layer) {
        for (const PlanPath &rule : m_plan.layers[layer].paths) {
            if (!m_host.isSettled(rule.path) && !isOn(steps, rule.path))
                denied.grant(layer, rule.access);
        }
    }
    return denied;
}

Judgement PathJudge::judge(std::span<const PathStep> steps, std::uint64_t request) const
{
    Judgement result;
    if (!m_applies || (request & handledByAny()) == 0)
        return result;
    result.decisions = decide(steps, request);
    LayerMatrix matrix(m_handled, request);
    for (const PathStep &step : steps)
        grantAt(step, matrix);
    if (matrix.allows(request)) {
        result.reason = Reason::Granted;
        return result;
    }
    const std::uint64_t certainlyDenied = certain(steps, matrix).denied();
    result.verdict = certainlyDenied == 0 ? Verdict::Unknown : Verdict::Denied;
    result.reason = certainlyDenied == 0 ? Reason::LinkCouldDecide : Reason::MissingRight;
    result.recordsCertain = certainlyDenied == matrix.denied();
    result.error = EACCES;
    result.records.push_back(m_recorder.blame(matrix, request, RightKind::Filesystem,
                                              steps.front().path, quietOn(steps)));
    return result;
}

} // namespace surveyor::policy
