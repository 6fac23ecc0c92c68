// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_tree.h"

#include <algorithm>

namespace surveyor::gui {

FacetTree::FacetTree(std::vector<FacetGroup> groups)
    : m_groups(std::move(groups))
{
    std::erase_if(m_groups, [](const FacetGroup &group) { return group.values.empty(); });
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        m_nodes.push_back({.kind = Kind::Group,
                           .group = group,
                           .value = 0,
                           .parent = -1,
                           .row = static_cast<int>(group)});
        m_highest.push_back(std::ranges::max(m_groups[group].values, {}, &FacetValue::count).count);
    }
    // Level by level, so that the children of one node get numbers in a row.
    for (int node = 0; node < size(); ++node)
        addChildren(node);
}

void FacetTree::addChildren(int parent)
{
    const Node of = at(parent);
    if (of.kind == Kind::More)
        return;
    const FacetGroup &group = m_groups[of.group];
    const int wanted = of.kind == Kind::Group ? -1 : static_cast<int>(of.value);
    const int first = size();
    for (std::size_t value = 0; value < group.values.size(); ++value) {
        if (group.values[value].parent == wanted)
            m_nodes.push_back({.kind = Kind::Value,
                               .group = of.group,
                               .value = value,
                               .parent = parent,
                               .row = size() - first});
    }
    if (of.kind == Kind::Group && group.more > 0)
        m_nodes.push_back({.kind = Kind::More,
                           .group = of.group,
                           .value = 0,
                           .parent = parent,
                           .row = size() - first});
    m_nodes[static_cast<std::size_t>(parent)].firstChild = first;
    m_nodes[static_cast<std::size_t>(parent)].childCount = size() - first;
}

} // namespace surveyor::gui
