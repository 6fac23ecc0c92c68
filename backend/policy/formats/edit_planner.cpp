// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/edit_planner.h"

#include "policy/formats/config_writer.h"

namespace surveyor::formats {
namespace {

using List = edit::Place::List;
using Kind = TreeNode::Kind;

bool isPort(List list)
{
    return list == List::Ports;
}

bool isHandled(List list)
{
    return list == List::HandledFs || list == List::HandledNet || list == List::Scoped;
}

bool isArray(const TreeNode *node)
{
    return node && node->kind == Kind::Array;
}

} // namespace

EditPlanner::EditPlanner(std::string_view text, Syntax syntax, const TreeNode &root)
    : m_text(text)
    , m_syntax(syntax)
    , m_keys(keysOf(syntax))
    , m_root(root)
    , m_newline(newlineOf(text))
{
}

EditPlanner::Planned EditPlanner::plan(const PolicyEdit &edit) const
{
    if (m_root.kind != Kind::Table)
        return std::nullopt;
    return std::visit([this](const auto &one) { return make(one); }, edit);
}

EditPlanner::Planned EditPlanner::make(const edit::AddItem &edit) const
{
    const auto found = findForAdding(edit.place);
    if (!found)
        return std::nullopt;
    const std::string item =
        written(edit.place.list, edit.item, found->list ? &found->list->items.back() : nullptr);
    if (!found->table)
        return addTable(m_keys.ruleset, {{found->key, "[" + item + "]"}});
    if (!found->list)
        return addMember(*found->table, found->key, "[" + item + "]");
    return appendElement(elements(*found->list), item);
}

EditPlanner::Planned EditPlanner::make(const edit::ChangeItem &edit) const
{
    const auto found = find(edit.place, edit.index);
    if (!found)
        return std::nullopt;
    const TreeNode &item = found->list->items[found->index];
    return TextEdits{{item.begin, item.end, written(edit.place.list, edit.item, &item)}};
}

EditPlanner::Planned EditPlanner::make(const edit::RemoveItem &edit) const
{
    const auto found = find(edit.place, edit.index);
    if (!found)
        return std::nullopt;
    if (found->list->items.size() > 1)
        return removeElement(elements(*found->list), found->index);
    if (edit.place.list == List::Values)
        return removeMember(*found->table, found->key);
    if (!isHandled(edit.place.list))
        return removeTable(sectionKey(edit.place.list), edit.place.owner);
    if (found->table->members.size() > 1)
        return removeMember(*found->table, found->key);
    const TreeNode *const rulesets = m_root.find(m_keys.ruleset);
    return removeTable(m_keys.ruleset,
                       static_cast<std::size_t>(found->table - rulesets->items.data()));
}

EditPlanner::Planned EditPlanner::make(const edit::AddPathRule &edit) const
{
    return addTable(m_keys.pathBeneath,
                    {{m_keys.allowedAccess, writtenList(edit.access)},
                     {m_keys.parent, writtenList(edit.paths)}});
}

EditPlanner::Planned EditPlanner::make(const edit::AddPortRule &edit) const
{
    std::string ports;
    for (const std::uint64_t port : edit.ports)
        ports += (ports.empty() ? "" : ", ") + std::to_string(port);
    return addTable(
        m_keys.netPort,
        {{m_keys.allowedAccess, writtenList(edit.access)}, {m_keys.port, "[" + ports + "]"}});
}

EditPlanner::Planned EditPlanner::make(const edit::AddVariable &edit) const
{
    Members members{{m_keys.name, quoteConfig(edit.name)}};
    if (!edit.values.empty())
        members.emplace_back(m_keys.literal, writtenList(edit.values));
    return addTable(m_keys.variable, members);
}

EditPlanner::Planned EditPlanner::make(const edit::RemovePathRule &edit) const
{
    return removeTable(m_keys.pathBeneath, edit.rule);
}

EditPlanner::Planned EditPlanner::make(const edit::RemovePortRule &edit) const
{
    return removeTable(m_keys.netPort, edit.rule);
}

EditPlanner::Planned EditPlanner::make(const edit::RemoveVariable &edit) const
{
    return removeTable(m_keys.variable, edit.variable);
}

EditPlanner::Planned EditPlanner::make(const edit::SetAbi &edit) const
{
    const TreeNode *const abi = m_root.find(m_keys.abi);
    if (!edit.abi)
        return abi ? removeMember(m_root, m_keys.abi) : TextEdits{};
    const std::string number = std::to_string(*edit.abi);
    if (abi)
        return TextEdits{{abi->begin, abi->end, number}};
    if (m_root.members.empty())
        return std::nullopt;
    const std::size_t first = m_root.members.front().keyBegin;
    if (m_syntax == Syntax::Json) {
        const std::string member = "\"abi\": " + number + ",";
        const bool ownLine = beginsLine(m_text, first);
        const std::string space =
            ownLine ? std::string(m_newline) + std::string(indentOf(m_text, first)) : " ";
        return TextEdits{{first, first, member + space}};
    }
    // Above the comment that belongs to what comes first.
    std::size_t at = lineBegin(m_text, first);
    while (at > 0) {
        const std::size_t above = lineBegin(m_text, at - 1);
        if (!m_text.substr(above).starts_with('#'))
            break;
        at = above;
    }
    if (at == 0 && m_text.starts_with("\xef\xbb\xbf"))
        at = 3;
    const bool table = m_text[first] == '[';
    const std::string line = "abi = " + number + std::string(m_newline);
    return TextEdits{{at, at, table ? line + std::string(m_newline) : line}};
}

std::string_view EditPlanner::sectionKey(List list) const
{
    switch (list) {
    case List::PathAccess:
    case List::Paths: return m_keys.pathBeneath;
    case List::PortAccess:
    case List::Ports: return m_keys.netPort;
    case List::Values: return m_keys.variable;
    default: return m_keys.ruleset;
    }
}

std::string_view EditPlanner::listKey(List list) const
{
    switch (list) {
    case List::HandledFs: return m_keys.handledFs;
    case List::HandledNet: return m_keys.handledNet;
    case List::Scoped: return m_keys.scoped;
    case List::Paths: return m_keys.parent;
    case List::Ports: return m_keys.port;
    case List::Values: return m_keys.literal;
    case List::PathAccess:
    case List::PortAccess: break;
    }
    return m_keys.allowedAccess;
}

std::optional<EditPlanner::Found> EditPlanner::tableOf(std::string_view section,
                                                       std::size_t index) const
{
    const TreeNode *const tables = m_root.find(section);
    if (!isArray(tables) || index >= tables->items.size()
        || tables->items[index].kind != Kind::Table)
        return std::nullopt;
    return Found{.table = &tables->items[index], .key = {}, .list = nullptr};
}

std::optional<EditPlanner::Found> EditPlanner::find(const edit::Place &place,
                                                    std::size_t index) const
{
    const std::string_view section = sectionKey(place.list);
    const std::string_view key = listKey(place.list);
    std::size_t owner = isHandled(place.list) ? 0 : place.owner;
    while (auto found = tableOf(section, owner)) {
        found->key = key;
        found->list = found->table->find(key);
        if (isArray(found->list) && index < found->list->items.size()) {
            found->index = index;
            return found;
        }
        if (!isHandled(place.list))
            break;
        index -= isArray(found->list) ? found->list->items.size() : 0;
        ++owner;
    }
    return std::nullopt;
}

/// Where the order of the policy says "at the end": the last ruleset that has the list, else the
/// last ruleset, else a new one.
std::optional<EditPlanner::Found> EditPlanner::findForAdding(const edit::Place &place) const
{
    const std::string_view section = sectionKey(place.list);
    const std::string_view key = listKey(place.list);
    const auto withList = [&](std::optional<Found> found) {
        if (found) {
            found->key = key;
            found->list = found->table->find(key);
            if (found->list && (!isArray(found->list) || found->list->items.empty()))
                found.reset();
        }
        return found;
    };
    if (!isHandled(place.list))
        return withList(tableOf(section, place.owner));
    if (!m_root.find(section))
        return Found{.table = nullptr, .key = key, .list = nullptr};
    std::optional<Found> best;
    for (std::size_t owner = 0; const auto found = withList(tableOf(section, owner)); ++owner) {
        if (!best || found->list || !best->list)
            best = found;
    }
    return best;
}

std::string EditPlanner::written(List list, const std::string &item, const TreeNode *sibling) const
{
    if (isPort(list))
        return item;
    const bool literal = m_syntax == Syntax::Toml && sibling && m_text[sibling->begin] == '\''
        && !m_text.substr(sibling->begin).starts_with("'''");
    const bool plain = item.find_first_of("'\n\r") == std::string::npos
        && quoteConfig(item).find("\\u") == std::string::npos;
    return literal && plain ? "'" + item + "'" : quoteConfig(item);
}

std::string EditPlanner::writtenList(const std::vector<std::string> &items) const
{
    std::string result = "[";
    for (const std::string &item : items)
        result += (result.size() > 1 ? ", " : "") + quoteConfig(item);
    return result + "]";
}

} // namespace surveyor::formats
