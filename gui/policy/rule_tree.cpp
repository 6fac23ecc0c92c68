// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rule_tree.h"

#include <algorithm>

namespace surveyor::gui {
namespace {

using Kind = RuleNode::Kind;
using List = RuleNode::List;
using landlock::RightKind;

RuleNode *add(RuleNode *parent, Kind kind)
{
    auto node = std::make_unique<RuleNode>();
    node->kind = kind;
    node->layer = parent->layer;
    node->owner = parent->owner;
    node->list = parent->list;
    node->quiet = parent->quiet;
    node->parent = parent;
    node->row = static_cast<int>(parent->children.size());
    parent->children.push_back(std::move(node));
    return parent->children.back().get();
}

void addRights(RuleNode *parent, RightKind kind, List list)
{
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind != kind)
            continue;
        RuleNode *const node = add(parent, Kind::Right);
        node->right = &right;
        node->list = list;
    }
}

void addGroups(RuleNode *parent, List list)
{
    for (const RightGroup group : allGroups) {
        RuleNode *const node = add(parent, Kind::Group);
        node->group = group;
        node->list = list;
        for (const landlock::Right &right : landlock::rights()) {
            if (right.kind != RightKind::Filesystem || groupOf(right) != group)
                continue;
            RuleNode *const one = add(node, Kind::Right);
            one->right = &right;
        }
    }
}

void addPathRules(RuleNode *section, const policy::Layer &layer)
{
    for (std::size_t i = 0; i < layer.pathRules.size(); ++i) {
        RuleNode *const rule = add(section, Kind::PathRule);
        rule->owner = i;
        const std::size_t paths = layer.pathRules[i].paths.size();
        for (std::size_t path = 0; paths > 1 && path < paths; ++path)
            add(rule, Kind::Path)->item = path;
        addGroups(rule, List::PathAccess);
    }
}

void addPortRules(RuleNode *section, const policy::Layer &layer)
{
    for (std::size_t i = 0; i < layer.portRules.size(); ++i) {
        RuleNode *const rule = add(section, Kind::PortRule);
        rule->owner = i;
        const std::size_t ports = layer.portRules[i].ports.size();
        for (std::size_t port = 0; ports > 1 && port < ports; ++port)
            add(rule, Kind::Port)->item = port;
        addRights(rule, RightKind::Network, List::PortAccess);
    }
}

void addVariables(RuleNode *section, const policy::Layer &layer)
{
    for (std::size_t i = 0; i < layer.variables.size(); ++i) {
        RuleNode *const variable = add(section, Kind::Variable);
        variable->owner = i;
        for (std::size_t value = 0; value < layer.variables[i].values.size(); ++value)
            add(variable, Kind::Value)->item = value;
    }
}

void addLogging(RuleNode *section)
{
    constexpr std::size_t flags = 3;
    for (std::size_t flag = 0; flag < flags; ++flag)
        add(section, Kind::LogFlag)->item = flag;
    RuleNode *const quiet = add(section, Kind::Quiet);
    quiet->quiet = true;
    addGroups(quiet, List::HandledFs);
    addRights(quiet, RightKind::Network, List::HandledNet);
    addRights(quiet, RightKind::Scope, List::Scoped);
}

void addLayer(RuleNode *parent, const policy::Layer &layer)
{
    RuleNode *const handled = add(parent, Kind::Handled);
    addGroups(handled, List::HandledFs);
    addRights(handled, RightKind::Network, List::HandledNet);
    addPathRules(add(parent, Kind::Paths), layer);
    addPortRules(add(parent, Kind::Ports), layer);
    addRights(add(parent, Kind::Scopes), RightKind::Scope, List::Scoped);
    addVariables(add(parent, Kind::Variables), layer);
    addLogging(add(parent, Kind::Logging));
}

} // namespace

QString RuleNode::key() const
{
    QString above = parent ? parent->key() : QString();
    return above
        + QStringLiteral("/%1.%2.%3.%4")
              .arg(int(kind))
              .arg(kind == Kind::Layer ? layer : owner)
              .arg(item)
              .arg(right ? int(right - landlock::rights().data()) : int(group));
}

std::unique_ptr<RuleNode> ruleTree(const policy::Policy &policy)
{
    auto root = std::make_unique<RuleNode>();
    if (policy.layers.size() == 1) {
        addLayer(root.get(), policy.layers.front());
        return root;
    }
    for (std::size_t i = 0; i < policy.layers.size(); ++i) {
        RuleNode *const layer = add(root.get(), Kind::Layer);
        layer->layer = i;
        addLayer(layer, policy.layers[i]);
    }
    return root;
}

bool sameShape(const RuleNode &left, const RuleNode &right)
{
    return left.kind == right.kind
        && std::ranges::equal(
               left.children, right.children,
               [](const auto &one, const auto &other) { return sameShape(*one, *other); });
}

} // namespace surveyor::gui
