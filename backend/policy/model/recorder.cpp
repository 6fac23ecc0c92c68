// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/recorder.h"

#include "landlock/abi.h"
#include "landlock/uapi.h"

#include <utility>

namespace surveyor::policy {

using landlock::RightKind;

const landlock::Right *rightOf(RightKind kind, unsigned bit) noexcept
{
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind == kind && right.bit == static_cast<int>(bit))
            return &right;
    }
    return nullptr;
}

bool Recorder::isMuted(std::size_t layer) const
{
    namespace uapi = landlock::uapi;
    if (m_plan.abi < landlock::firstAuditAbi)
        return true;
    for (std::size_t outer = 0; outer < layer; ++outer) {
        if ((m_plan.layers[outer].logFlags & uapi::restrictSelfLogSubdomainsOff) != 0)
            return true;
    }
    const std::uint32_t flags = m_plan.layers[layer].logFlags;
    return m_newProgram ? (flags & uapi::restrictSelfLogNewExecOn) == 0
                        : (flags & uapi::restrictSelfLogSameExecOff) != 0;
}

Blame Recorder::blame(const LayerMatrix &matrix, std::uint64_t request, RightKind kind,
                      std::string path, LayerMatrix::Layers quiet) const
{
    const auto [layer, missing] = matrix.youngest(request);
    Blame result{.layer = layer, .blockers = {}, .path = std::move(path)};
    for (unsigned bit = 0; bit < LayerMatrix::rights; ++bit) {
        if ((missing >> bit & 1) == 0)
            continue;
        if (const landlock::Right *const right = rightOf(kind, bit))
            result.blockers.push_back(right);
    }
    const PlanLayer &blamed = m_plan.layers[layer];
    const std::uint64_t silent = kind == RightKind::Filesystem ? blamed.quietFs : blamed.quietNet;
    const bool isQuiet = (quiet >> layer & 1) != 0 && (missing & ~silent) == 0;
    result.logged = !isMuted(layer) && !isQuiet;
    return result;
}

Blame Recorder::blameLayer(std::size_t layer, const landlock::Right *right, std::string path) const
{
    Blame result{.layer = layer, .blockers = {right}, .path = std::move(path)};
    const bool isQuiet = right->kind == RightKind::Scope
        && (m_plan.layers[layer].quietScoped >> right->bit & 1) != 0;
    result.logged = !isMuted(layer) && !isQuiet;
    return result;
}

} // namespace surveyor::policy
