// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/config_shape.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using Kind = TreeNode::Kind;

std::string kindName(const TreeNode &node)
{
    switch (node.kind) {
    case Kind::Null: return "null";
    case Kind::Boolean: return "a boolean";
    case Kind::Integer: return "an integer";
    case Kind::Number: return "a number that is no 64-bit integer";
    case Kind::String: return "a string";
    case Kind::Array: return "a list";
    case Kind::Table: return "a table";
    case Kind::Other: break;
    }
    return "a date or time";
}

} // namespace

void ConfigShape::complain(MessageId id, std::vector<Argument> arguments, const TreeNode &node)
{
    m_problems.push_back({.message = {.id = id, .arguments = std::move(arguments)},
                          .span = m_lines.span(node.begin, node.end)});
}

std::vector<const TreeNode *> ConfigShape::fields(const TreeNode &node,
                                                  std::initializer_list<std::string_view> keys)
{
    std::vector<const TreeNode *> values;
    const auto present = [](const TreeNode *value) {
        return value && value->kind == Kind::Null ? nullptr : value;
    };
    if (node.kind == Kind::Array && node.items.size() == keys.size()) {
        for (const TreeNode &item : node.items)
            values.push_back(present(&item));
        return values;
    }
    if (node.kind != Kind::Table) {
        complain(MessageId::WrongType, {std::string("a table"), kindName(node)}, node);
        return values;
    }
    for (const TreeMember &member : node.members) {
        if (std::ranges::contains(keys, std::string_view(member.key)))
            continue;
        std::string accepted;
        for (const std::string_view key : keys)
            accepted += (accepted.empty() ? "" : ", ") + std::string(key);
        m_problems.push_back(
            {.message = {.id = MessageId::UnknownKey, .arguments = {member.key, accepted}},
             .span = m_lines.span(member.keyBegin, std::max(member.keyEnd, member.keyBegin + 1))});
    }
    for (const std::string_view key : keys)
        values.push_back(present(node.find(key)));
    return values;
}

const TreeNode *ConfigShape::required(const TreeNode &table, const TreeNode *value,
                                      std::string_view key)
{
    if (!value)
        complain(MessageId::MissingKey, {std::string(key)}, table);
    return value;
}

std::span<const TreeNode> ConfigShape::list(const TreeNode *node)
{
    if (!node)
        return {};
    if (node->kind != Kind::Array) {
        complain(MessageId::WrongType, {std::string("a list"), kindName(*node)}, *node);
        return {};
    }
    if (node->items.empty())
        complain(MessageId::EmptyList, {}, *node);
    return node->items;
}

const std::string *ConfigShape::string(const TreeNode &node)
{
    if (node.kind == Kind::String)
        return &node.text;
    complain(MessageId::WrongType, {std::string("a string"), kindName(node)}, node);
    return nullptr;
}

std::size_t tableEnd(const TreeNode &table)
{
    std::size_t end = table.end;
    for (const TreeMember &member : table.members)
        end = std::max(end, member.value.end);
    return end;
}

policy::SourceSpan ConfigShape::extent(const TreeNode &table) const
{
    return m_lines.span(table.begin, tableEnd(table));
}

} // namespace surveyor::formats
