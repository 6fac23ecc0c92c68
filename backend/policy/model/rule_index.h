// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/plan.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace surveyor::policy {

/// Finds the path rules of a plan that stand on one object. Keeps no reference to the plan.
class RuleIndex
{
public:
    struct Entry
    {
        std::size_t layer;
        std::size_t rule; ///< in PlanLayer::paths
    };

    explicit RuleIndex(const Plan &plan);

    /// By inode where both sides know it, else by path. Outermost layer first.
    std::span<const Entry> at(const PathStep &step) const;

private:
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<Entry>> m_byId;
    std::unordered_map<std::string, std::vector<Entry>> m_byPath;
};

} // namespace surveyor::policy
