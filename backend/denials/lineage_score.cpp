// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/lineage_score.h"

#include <array>

namespace surveyor::denials {
namespace {

constexpr std::array<float, lineageSignalCount> weights = {0.98F, 0.93F, 0.93F, 0.80F,
                                                           0.50F, 0.35F, 0.10F};

bool has(std::uint8_t bits, std::size_t signal) noexcept
{
    return (bits >> signal & 1U) != 0;
}

} // namespace

float weightOf(LineageSignal signal, bool threaded) noexcept
{
    return weights.at(static_cast<std::size_t>(signal)) * (threaded ? 0.5F : 1.0F);
}

float scoreOf(std::uint8_t signals, std::uint8_t threaded) noexcept
{
    // One program and user is no evidence while nothing else links the two.
    if (signals == 1U << static_cast<unsigned>(LineageSignal::SameProgram))
        return 0;
    float doubt = 1;
    // What threads say is doubtful for one reason: together it counts half, however much it is.
    float threadDoubt = 1;
    for (std::size_t i = 0; i < lineageSignalCount; ++i) {
        if (has(signals, i))
            (has(threaded, i) ? threadDoubt : doubt) *= 1 - weights[i];
    }
    return 1 - doubt * (1 - (1 - threadDoubt) / 2);
}

Certainty certaintyOf(float score) noexcept
{
    if (score >= inferredFrom)
        return Certainty::Inferred;
    return score >= likelyFrom ? Certainty::Likely : Certainty::Unknown;
}

std::vector<LineageReason> reasonsOf(const StoredLink &link)
{
    std::vector<LineageReason> reasons;
    for (std::size_t i = 0; i < lineageSignalCount; ++i) {
        if (!has(link.signals, i))
            continue;
        LineageReason &reason = reasons.emplace_back();
        reason.signal = static_cast<LineageSignal>(i);
        reason.threaded = has(link.threaded, i);
        reason.weight = weightOf(reason.signal, reason.threaded);
        if (i < link.pids.size() && link.pids[i] != 0)
            reason.pid = link.pids[i];
    }
    return reasons;
}

} // namespace surveyor::denials
