// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/line_index.h"
#include "policy/formats/problem.h"
#include "policy/formats/tree.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// Asks a tree for the shapes landlockconfig is made of and notes what has another shape. Follows
/// the reference parser where it takes more than its schema: null stands for an absent key, a list
/// of all fields in order for a table.
class ConfigShape
{
public:
    /// Both live longer than this.
    ConfigShape(const LineIndex &lines, Problems &problems)
        : m_lines(lines)
        , m_problems(problems)
    {
    }

    void complain(MessageId id, std::vector<Argument> arguments, const TreeNode &node);

    /// The values of @p keys, null where absent; no value at all if @p node is no table.
    std::vector<const TreeNode *> fields(const TreeNode &node,
                                         std::initializer_list<std::string_view> keys);
    /// @p value, or a complaint about the missing @p key.
    const TreeNode *required(const TreeNode &table, const TreeNode *value, std::string_view key);
    /// The items of a list that must not be empty; none for null.
    std::span<const TreeNode> list(const TreeNode *node);
    const std::string *string(const TreeNode &node);
    /// A table with all of its members: a headed one ends with the last of them.
    [[nodiscard]] policy::SourceSpan extent(const TreeNode &table) const;

private:
    const LineIndex &m_lines;
    Problems &m_problems;
};

/// Where a table's text ends: behind its last member, or its header.
std::size_t tableEnd(const TreeNode &table);

} // namespace surveyor::formats
