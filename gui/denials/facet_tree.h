// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace surveyor::gui {

/// A value that denials share, with how many of them have it.
struct FacetValue
{
    denials::query::Field field = denials::query::Field::Shown;
    denials::query::Value value;
    QString label; ///< escaped
    std::uint64_t count = 0;
    int parent = -1; ///< an earlier value of the same group: the folder that holds this one
};

/// The values of one kind: programs, rights …
struct FacetGroup
{
    QString title;
    std::vector<FacetValue> values; ///< parents stand before their children
    std::size_t more = 0;           ///< further values that there is no room for
};

/// Groups, values and values within values as numbered nodes. Immutable; any thread.
class FacetTree
{
public:
    enum class Kind : std::uint8_t { Group, Value, More };
    struct Node
    {
        Kind kind = Kind::Group;
        std::size_t group = 0;
        std::size_t value = 0; ///< of a Value
        int parent = -1;
        int row = 0;
        int firstChild = 0;
        int childCount = 0;
    };

    FacetTree() = default;
    /// Groups without values are left out.
    explicit FacetTree(std::vector<FacetGroup> groups);

    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] int groupCount() const noexcept { return static_cast<int>(m_groups.size()); }
    [[nodiscard]] const Node &at(int node) const { return m_nodes[static_cast<std::size_t>(node)]; }
    [[nodiscard]] const FacetGroup &group(int node) const { return m_groups[at(node).group]; }
    /// Of a node of Kind::Value.
    [[nodiscard]] const FacetValue &value(int node) const
    {
        return group(node).values[at(node).value];
    }
    /// The highest count of the node's group, to draw bars against.
    [[nodiscard]] std::uint64_t highest(int node) const { return m_highest[at(node).group]; }

private:
    void addChildren(int parent);

    std::vector<FacetGroup> m_groups;
    std::vector<std::uint64_t> m_highest;
    std::vector<Node> m_nodes;
};

} // namespace surveyor::gui
