// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rules_places.h"

#include "policy/rule_rights.h"

#include <algorithm>

namespace surveyor::gui {
namespace {

using Kind = RuleNode::Kind;

bool holds(const policy::SourceSpan &span, std::size_t byte)
{
    return span && span.begin <= byte && byte <= span.end;
}

policy::SourceSpan spanIn(const policy::RightList *list, const RulePlace &node)
{
    if (!list)
        return {};
    const policy::RightSet rights = rightsOf(node);
    for (const policy::RightMention &mention : list->mentions) {
        if (rights.empty() || !(mention.rights & rights).empty())
            return mention.span;
    }
    return {};
}

} // namespace

const RuleNode *findNode(const RuleNode &root, const QString &key)
{
    for (const auto &child : root.children) {
        const QString here = child->key();
        if (here == key)
            return child.get();
        if (key.startsWith(here + u'/'))
            return findNode(*child, key);
    }
    return nullptr;
}

const RuleNode *counterpart(const RuleNode &root, const RuleNode &node)
{
    if (!node.parent)
        return &root;
    return counterpart(root, *node.parent)->children[static_cast<std::size_t>(node.row)].get();
}

const RuleNode *nodeAt(const RuleNode &root, const policy::Policy &policy, std::size_t byte)
{
    for (const auto &child : root.children) {
        const bool isList = child->kind == Kind::Handled || child->kind == Kind::Scopes;
        if (isList && child->layer == 0) {
            const policy::Layer &layer = policy.layers.front();
            const auto mentions = [byte](const policy::RightList &list) {
                return std::ranges::any_of(list.mentions, [byte](const auto &mention) {
                    return !mention.inferred && holds(mention.span, byte);
                });
            };
            const bool here = child->kind == Kind::Scopes
                ? mentions(layer.scoped)
                : mentions(layer.handledFs) || mentions(layer.handledNet);
            if (here)
                return child.get();
            continue;
        }
        if (holds(spanOf(policy, *child), byte)) {
            const RuleNode *const inner = child->kind == Kind::PathRule
                    || child->kind == Kind::PortRule || child->kind == Kind::Variable
                ? nodeAt(*child, policy, byte)
                : nullptr;
            const bool isPlace = inner && inner->kind != Kind::Group && inner->kind != Kind::Right;
            return isPlace ? inner : child.get();
        }
        const bool isSection = child->kind == Kind::Layer || child->kind == Kind::Paths
            || child->kind == Kind::Ports || child->kind == Kind::Variables;
        if (isSection) {
            if (const RuleNode *const found = nodeAt(*child, policy, byte))
                return found;
        }
    }
    return nullptr;
}

policy::SourceSpan spanOf(const policy::Policy &policy, const RulePlace &node)
{
    if (node.layer >= policy.layers.size())
        return {};
    const policy::Layer &layer = policy.layers[node.layer];
    switch (node.kind) {
    case Kind::PathRule: return layer.pathRules[node.owner].span;
    case Kind::PortRule: return layer.portRules[node.owner].span;
    case Kind::Path: return layer.pathRules[node.owner].paths[node.item].span;
    case Kind::Port: return layer.portRules[node.owner].ports[node.item].span;
    case Kind::Variable: return layer.variables[node.owner].span;
    case Kind::Value: return layer.variables[node.owner].values[node.item].span;
    case Kind::Handled: return spanIn(&layer.handledFs, node);
    case Kind::Scopes: return spanIn(&layer.scoped, node);
    case Kind::Group:
    case Kind::Right:
        return node.quiet ? policy::SourceSpan() : spanIn(rightListOf(policy, node), node);
    default: return {};
    }
}

bool isEnabledRule(const policy::Policy &policy, const RulePlace &node)
{
    if (node.layer >= policy.layers.size())
        return true;
    const policy::Layer &layer = policy.layers[node.layer];
    if (node.kind == Kind::PathRule)
        return layer.pathRules[node.owner].enabled;
    return node.kind != Kind::PortRule || layer.portRules[node.owner].enabled;
}

bool isQuietRule(const policy::Policy &policy, const RulePlace &place)
{
    if (place.layer >= policy.layers.size())
        return false;
    const policy::Layer &layer = policy.layers[place.layer];
    if (place.kind == Kind::PathRule)
        return layer.pathRules[place.owner].quiet;
    return place.kind == Kind::PortRule && layer.portRules[place.owner].quiet;
}

} // namespace surveyor::gui
