// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/judgement.h"
#include "policy/model/layer_matrix.h"
#include "policy/model/plan.h"

#include <string>

namespace surveyor::policy {

/// Makes the records of denials: whom they blame and whether they are written at all.
class Recorder
{
public:
    /// @p newProgram: an execve came after restrict_self. Keeps a reference to the plan.
    Recorder(const Plan &plan, bool newProgram)
        : m_plan(plan)
        , m_newProgram(newProgram)
    {
    }

    /// A denial that @p matrix shows for @p request. @p quiet: layers that mark the object quiet.
    Blame blame(const LayerMatrix &matrix, std::uint64_t request, landlock::RightKind kind,
                std::string path, LayerMatrix::Layers quiet) const;

    /// A denial by @p layer that is not a matter of rules.
    Blame blameLayer(std::size_t layer, const landlock::Right *right, std::string path) const;

private:
    bool isMuted(std::size_t layer) const;

    const Plan &m_plan;
    bool m_newProgram;
};

/// The row of a kernel bit; null for a bit without one.
const landlock::Right *rightOf(landlock::RightKind kind, unsigned bit) noexcept;

} // namespace surveyor::policy
