// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/lineage_link.h"
#include "denials/lineage_reason.h"

#include <vector>

namespace surveyor::denials {

inline constexpr float inferredFrom = 0.75F;
inline constexpr float likelyFrom = 0.4F;

/// How much a signal says by itself: engineering estimates, checked against logs of which the
/// truth is known (tests/bench).
float weightOf(LineageSignal signal, bool threaded) noexcept;

/// The score of signals taken together, 1 − Π(1 − weight), where those of threads are one factor
/// of half their score; bits as in StoredLink.
float scoreOf(std::uint8_t signals, std::uint8_t threaded) noexcept;

Certainty certaintyOf(float score) noexcept;

/// A stored link's reasons, strongest first.
std::vector<LineageReason> reasonsOf(const StoredLink &link);

} // namespace surveyor::denials
