// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/policy_edit.h"

#include "policy/formats/landlockconfig.h"
#include "policy/formats/path_syntax.h"
#include "policy/formats/spelling.h"
#include "text/hex.h"

#include <algorithm>
#include <ranges>

namespace surveyor::formats {
namespace {

using landlock::RightKind;
using List = edit::Place::List;

/// Makes one edit in a layer; every operator() says whether it could.
class LayerEditor
{
public:
    explicit LayerEditor(policy::Policy &policy)
        : m_policy(policy)
        , m_layer(policy.layers.front())
    {
    }

    bool operator()(const edit::AddItem &edit)
    {
        return change(edit.place, std::nullopt, edit.item);
    }
    bool operator()(const edit::ChangeItem &edit)
    {
        return change(edit.place, edit.index, edit.item);
    }
    bool operator()(const edit::RemoveItem &edit)
    {
        return change(edit.place, edit.index, std::nullopt);
    }
    bool operator()(const edit::AddPathRule &edit)
    {
        policy::PathRule rule;
        const bool fine = addAll(rule.access, RightKind::Filesystem, edit.access)
            && std::ranges::all_of(edit.paths, [&rule](const std::string &path) {
                              return changePath(rule.paths, std::nullopt, path);
                          });
        if (!fine || rule.access.mentions.empty() || rule.paths.empty())
            return false;
        m_layer.pathRules.push_back(std::move(rule));
        return true;
    }
    bool operator()(const edit::AddPortRule &edit)
    {
        policy::PortRule rule;
        const bool fine = addAll(rule.access, RightKind::Network, edit.access);
        for (const std::uint64_t port : edit.ports)
            rule.ports.push_back({.port = port, .span = {}});
        if (!fine || rule.access.mentions.empty() || rule.ports.empty())
            return false;
        m_layer.portRules.push_back(std::move(rule));
        return true;
    }
    bool operator()(const edit::AddVariable &edit)
    {
        if (!isVariableName(edit.name))
            return false;
        policy::Variable variable{.name = edit.name, .values = {}, .span = {}};
        for (const std::string &value : edit.values)
            variable.values.push_back({.text = value, .span = {}});
        m_layer.variables.push_back(std::move(variable));
        return true;
    }
    bool operator()(const edit::RemovePathRule &edit)
    {
        return erase(m_layer.pathRules, edit.rule);
    }
    bool operator()(const edit::RemovePortRule &edit)
    {
        return erase(m_layer.portRules, edit.rule);
    }
    bool operator()(const edit::RemoveVariable &edit)
    {
        return erase(m_layer.variables, edit.variable);
    }
    bool operator()(const edit::SetAbi &edit)
    {
        m_policy.abi = edit.abi;
        m_policy.abiSpan = {};
        readAgain(m_layer.handledFs, RightKind::Filesystem);
        readAgain(m_layer.handledNet, RightKind::Network);
        readAgain(m_layer.scoped, RightKind::Scope);
        for (policy::PathRule &rule : m_layer.pathRules)
            readAgain(rule.access, RightKind::Filesystem);
        for (policy::PortRule &rule : m_layer.portRules)
            readAgain(rule.access, RightKind::Network);
        return true;
    }

private:
    using Index = std::optional<std::size_t>;
    using Item = std::optional<std::string>;

    template<typename Element>
    static bool erase(std::vector<Element> &list, std::size_t index)
    {
        if (index >= list.size())
            return false;
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
        return true;
    }

    /// Puts @p made at @p index, at the end, or removes what is there.
    template<typename Element>
    static bool put(std::vector<Element> &list, Index index, std::optional<Element> made)
    {
        if (index && *index >= list.size())
            return false;
        if (!made)
            return erase(list, *index);
        if (index)
            list[*index] = std::move(*made);
        else
            list.push_back(std::move(*made));
        return true;
    }

    bool change(const edit::Place &place, Index index, const Item &item)
    {
        const std::size_t owner = place.owner;
        switch (place.list) {
        case List::HandledFs:
            return changeRights(m_layer.handledFs, RightKind::Filesystem, index, item);
        case List::HandledNet:
            return changeRights(m_layer.handledNet, RightKind::Network, index, item);
        case List::Scoped: return changeRights(m_layer.scoped, RightKind::Scope, index, item);
        case List::PathAccess:
        case List::Paths: return changePathRule(place, index, item);
        case List::PortAccess:
        case List::Ports: return changePortRule(place, index, item);
        case List::Values: break;
        }
        if (owner >= m_layer.variables.size())
            return false;
        std::optional<policy::Variable::Value> value;
        if (item)
            value = policy::Variable::Value{.text = *item, .span = {}};
        return put(m_layer.variables[owner].values, index, value);
    }

    bool changePathRule(const edit::Place &place, Index index, const Item &item)
    {
        if (place.owner >= m_layer.pathRules.size())
            return false;
        policy::PathRule &rule = m_layer.pathRules[place.owner];
        const bool changed = place.list == List::Paths
            ? changePath(rule.paths, index, item)
            : changeRights(rule.access, RightKind::Filesystem, index, item);
        if (rule.paths.empty() || rule.access.mentions.empty())
            return erase(m_layer.pathRules, place.owner);
        return changed;
    }

    bool changePortRule(const edit::Place &place, Index index, const Item &item)
    {
        if (place.owner >= m_layer.portRules.size())
            return false;
        policy::PortRule &rule = m_layer.portRules[place.owner];
        const bool changed = place.list == List::Ports
            ? changePort(rule.ports, index, item)
            : changeRights(rule.access, RightKind::Network, index, item);
        if (rule.ports.empty() || rule.access.mentions.empty())
            return erase(m_layer.portRules, place.owner);
        return changed;
    }

    static bool changePath(std::vector<policy::PathTemplate> &paths, Index index, const Item &item)
    {
        std::optional<policy::PathTemplate> path;
        if (item) {
            auto parsed = parseTemplate(*item);
            if (!parsed)
                return false;
            path = std::move(*parsed);
        }
        return put(paths, index, std::move(path));
    }

    static bool changePort(std::vector<policy::PortValue> &ports, Index index, const Item &item)
    {
        std::optional<policy::PortValue> port;
        if (item) {
            const auto number = text::parseDecimal(*item);
            if (!number)
                return false;
            port = policy::PortValue{.port = *number, .span = {}};
        }
        return put(ports, index, port);
    }

    /// Inferred mentions stand behind the written ones and come anew afterwards.
    bool changeRights(policy::RightList &list, RightKind kind, Index index, const Item &item)
    {
        std::erase_if(list.mentions, &policy::RightMention::inferred);
        std::optional<policy::RightMention> mention;
        if (item && isConfigName(kind, *item))
            mention = policy::RightMention{
                .text = *item, .rights = configRights(kind, *item, m_policy.abi), .span = {}};
        const bool changed = (!item || mention) && put(list.mentions, index, std::move(mention));
        sumUp(list);
        return changed;
    }

    bool addAll(policy::RightList &list, RightKind kind, const std::vector<std::string> &names)
    {
        return std::ranges::all_of(names, [&](const std::string &name) {
            return changeRights(list, kind, std::nullopt, name);
        });
    }

    void readAgain(policy::RightList &list, RightKind kind)
    {
        std::erase_if(list.mentions, &policy::RightMention::inferred);
        for (policy::RightMention &mention : list.mentions)
            mention.rights = configRights(kind, mention.text, m_policy.abi);
        sumUp(list);
    }

    static void sumUp(policy::RightList &list)
    {
        list.rights = {};
        for (const policy::RightMention &mention : list.mentions)
            list.rights |= mention.rights;
    }

    policy::Policy &m_policy;
    policy::Layer &m_layer;
};

} // namespace

bool applyEdit(policy::Policy &policy, const PolicyEdit &edit)
{
    if (policy.layers.empty())
        return false;
    policy::Policy changed = policy;
    if (!std::visit(LayerEditor(changed), edit))
        return false;
    inferHandled(changed.layers.front());
    policy = std::move(changed);
    return true;
}

} // namespace surveyor::formats
