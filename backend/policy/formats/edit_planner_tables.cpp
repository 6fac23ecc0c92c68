// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/config_shape.h"
#include "policy/formats/edit_planner.h"

#include <algorithm>

/// The half of EditPlanner that adds and removes whole keys and tables.
namespace surveyor::formats {

ListText EditPlanner::elements(const TreeNode &node) const
{
    ListText list{.text = m_text,
                  .elements = {},
                  .close = node.end - 1,
                  .comments = m_syntax == Syntax::Toml};
    for (const TreeNode &item : node.items)
        list.elements.emplace_back(item.begin, item.end);
    for (const TreeMember &member : node.members)
        list.elements.emplace_back(member.keyBegin, member.value.end);
    return list;
}

EditPlanner::Planned EditPlanner::addMember(const TreeNode &table, std::string_view key,
                                            const std::string &value) const
{
    if (table.members.empty())
        return std::nullopt;
    const bool headed = table.headed;
    if (!headed) {
        const std::string name =
            m_syntax == Syntax::Json ? "\"" + std::string(key) + "\": " : std::string(key) + " = ";
        return appendElement(elements(table), name + value);
    }
    const std::size_t at = lineEnd(m_text, tableEnd(table));
    const std::string indent(indentOf(m_text, table.members.back().keyBegin));
    return TextEdits{{at, at, std::string(m_newline) + indent + std::string(key) + " = " + value}};
}

EditPlanner::Planned EditPlanner::removeMember(const TreeNode &table, std::string_view key) const
{
    const TreeMember *const member = table.member(key);
    if (!member)
        return std::nullopt;
    const bool root = &table == &m_root;
    if (m_syntax == Syntax::Json || (!table.headed && !root)) {
        const auto index = static_cast<std::size_t>(member - table.members.data());
        if (table.members.size() < 2)
            return std::nullopt;
        return removeElement(elements(table), index);
    }
    const std::size_t begin = lineBegin(m_text, member->keyBegin);
    const std::size_t newline = m_text.find('\n', member->value.end);
    const std::size_t end = newline == std::string_view::npos ? m_text.size() : newline + 1;
    return TextEdits{{begin, end, {}}};
}

EditPlanner::Planned EditPlanner::removeHeaded(const TreeNode &table) const
{
    std::size_t begin = lineBegin(m_text, table.begin);
    const std::size_t newline = m_text.find('\n', tableEnd(table));
    std::size_t end = newline == std::string_view::npos ? m_text.size() : newline + 1;
    // One of the blank lines around it goes too.
    const bool blankBelow = end < m_text.size() && lineEnd(m_text, end) == end;
    const bool blankAbove =
        begin > 0 && lineBegin(m_text, begin - 1) == lineEnd(m_text, lineBegin(m_text, begin - 1));
    if (blankBelow && (blankAbove || begin == 0))
        end = std::min(m_text.find('\n', end), m_text.size() - 1) + 1;
    else if (blankAbove && end == m_text.size())
        begin = lineBegin(m_text, begin - 1);
    return TextEdits{{begin, end, {}}};
}

EditPlanner::Planned EditPlanner::removeTable(std::string_view section, std::size_t index) const
{
    const auto found = tableOf(section, index);
    if (!found)
        return std::nullopt;
    if (found->table->headed)
        return removeHeaded(*found->table);
    const TreeNode &list = *m_root.find(section);
    if (list.items.size() > 1)
        return removeElement(elements(list), index);
    return removeMember(m_root, section);
}

EditPlanner::Planned EditPlanner::addTable(std::string_view section, const Members &members) const
{
    const TreeNode *const list = m_root.find(section);
    if (list && (list->kind != TreeNode::Kind::Array || list->items.empty()))
        return std::nullopt;
    if (m_syntax == Syntax::Toml && (!list || list->items.back().headed)) {
        const std::size_t content = list ? tableEnd(list->items.back()) : m_text.size();
        std::size_t at = lineEnd(m_text, content);
        std::string before(m_newline);
        if (!list) { // at the end of the document
            const bool newline = m_text.empty() || m_text.ends_with('\n');
            at = m_text.size();
            return TextEdits{
                {at, at, (newline ? "" : before) + before + headedText(section, members) + before}};
        }
        return TextEdits{{at, at, before + before + headedText(section, members)}};
    }
    if (list) {
        const TreeNode &last = list->items.back();
        const bool ownLine = beginsLine(m_text, last.begin);
        const std::string indent(indentOf(m_text, last.begin));
        const bool spread =
            ownLine && !last.members.empty() && beginsLine(m_text, last.members.front().keyBegin);
        return appendElement(elements(*list),
                             inlineText(members, indent, spread ? unitOf(last) : ""));
    }
    const bool spread =
        !m_root.members.empty() && beginsLine(m_text, m_root.members.front().keyBegin);
    if (!spread)
        return addMember(m_root, section, "[" + inlineText(members, "", "") + "]");
    const std::string unit(indentOf(m_text, m_root.members.front().keyBegin));
    const std::string inner = unit + unit;
    return addMember(m_root, section,
                     "[" + std::string(m_newline) + inner + inlineText(members, inner, unit)
                         + std::string(m_newline) + unit + "]");
}

std::string EditPlanner::headedText(std::string_view section, const Members &members) const
{
    std::string text = "[[" + std::string(section) + "]]";
    for (const auto &[key, value] : members)
        text += std::string(m_newline) + std::string(key) + " = " + value;
    return text;
}

std::string EditPlanner::inlineText(const Members &members, std::string_view indent,
                                    std::string_view unit) const
{
    const std::string around = unit.empty() ? " " : std::string(m_newline) + std::string(indent);
    std::string text = "{";
    bool first = true;
    for (const auto &[key, value] : members) {
        text += (first ? "" : ",") + around + std::string(unit);
        text +=
            m_syntax == Syntax::Json ? "\"" + std::string(key) + "\": " : std::string(key) + " = ";
        text += value;
        first = false;
    }
    return text + around + "}";
}

/// What one level of @p table's text is indented by.
std::string EditPlanner::unitOf(const TreeNode &table) const
{
    const std::string_view outer = indentOf(m_text, table.begin);
    const std::string_view inner = indentOf(m_text, table.members.front().keyBegin);
    return inner.size() > outer.size() ? std::string(inner.substr(outer.size())) : "  ";
}

} // namespace surveyor::formats
