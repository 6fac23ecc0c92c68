// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"
#include "policy/model/judgement.h"
#include "policy/model/layer_matrix.h"
#include "policy/model/plan.h"
#include "policy/model/recorder.h"
#include "policy/model/rule_index.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace surveyor::policy {

/// Judges what needs rights on one object: collects the rules on its way up to the root. Lives as
/// long as one judgement; keeps references to all it is given.
class PathJudge
{
public:
    PathJudge(const Plan &plan, const Host &host, const RuleIndex &rules, const Recorder &recorder);

    /// Whether any layer restricts the file system at all.
    bool applies() const { return m_applies; }

    /// @p request on the object at the front of @p steps.
    Judgement judge(std::span<const PathStep> steps, std::uint64_t request) const;

    /// Every right that is handled, by each layer: the start of a collection. Where one layer
    /// restricts the file system all of them deny fs.refer until a rule grants it.
    LayerMatrix everything() const { return {m_handled, ~std::uint64_t{0}}; }
    std::uint64_t handledByAny() const;

    void grantAt(const PathStep &step, LayerMatrix &matrix) const;
    LayerMatrix::Layers quietAt(const PathStep &step) const;
    LayerMatrix::Layers quietOn(std::span<const PathStep> steps) const;

    /// How each layer stands to @p request on the way of @p steps.
    std::vector<Decision> decide(std::span<const PathStep> steps, std::uint64_t request) const;

    /// The denials that stay if every rule that may be a link to this object were one.
    /// The same as @p denied unless paths are text.
    LayerMatrix certain(std::span<const PathStep> steps, LayerMatrix denied) const;

    const Recorder &recorder() const { return m_recorder; }

private:
    const Plan &m_plan;
    const Host &m_host;
    const RuleIndex &m_rules;
    const Recorder &m_recorder;
    std::vector<std::uint64_t> m_handled; ///< by layer
    bool m_applies = false;
};

} // namespace surveyor::policy
