// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/facet_counts.h"
#include "denials/facet_tree.h"

#include <functional>

namespace surveyor::gui {

/// The counts as groups of values to be shown: the most frequent first, a limited number of
/// each, folders as a tree in which chains without a branch are one line. Any thread.
/// @p userName gives a user's name or nothing.
std::vector<FacetGroup> facetGroups(const FacetCounts &counts,
                                    const std::function<std::string(std::uint32_t)> &userName);

} // namespace surveyor::gui
