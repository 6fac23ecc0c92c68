// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/rule_index.h"

namespace surveyor::policy {

RuleIndex::RuleIndex(const Plan &plan)
{
    for (std::size_t layer = 0; layer < plan.layers.size(); ++layer) {
        const auto &paths = plan.layers[layer].paths;
        for (std::size_t rule = 0; rule < paths.size(); ++rule) {
            if (const auto &id = paths[rule].id)
                m_byId[{id->device, id->inode}].push_back({layer, rule});
            else
                m_byPath[paths[rule].path].push_back({layer, rule});
        }
    }
}

std::span<const RuleIndex::Entry> RuleIndex::at(const PathStep &step) const
{
    if (step.id) {
        if (const auto found = m_byId.find({step.id->device, step.id->inode});
            found != m_byId.end())
            return found->second;
    }
    if (const auto found = m_byPath.find(step.path); found != m_byPath.end())
        return found->second;
    return {};
}

} // namespace surveyor::policy
