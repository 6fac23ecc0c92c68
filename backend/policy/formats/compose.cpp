// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/compose.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace surveyor::formats {
namespace {

/// Visits every span below @p layer.
template<typename Visit>
void visitSpans(policy::Layer &layer, Visit visit)
{
    const auto visitRights = [&visit](policy::RightList &list) {
        for (policy::RightMention &mention : list.mentions)
            visit(mention.span);
    };
    visit(layer.span);
    for (auto *const list : {&layer.handledFs, &layer.handledNet, &layer.scoped, &layer.quiet})
        visitRights(*list);
    for (policy::PathRule &rule : layer.pathRules) {
        visit(rule.span);
        visitRights(rule.access);
        for (policy::PathTemplate &path : rule.paths)
            visit(path.span);
    }
    for (policy::PortRule &rule : layer.portRules) {
        visit(rule.span);
        visitRights(rule.access);
        for (policy::PortValue &port : rule.ports)
            visit(port.span);
    }
    for (policy::Variable &variable : layer.variables) {
        visit(variable.span);
        for (policy::Variable::Value &value : variable.values)
            visit(value.span);
    }
}

void shiftFiles(policy::Policy &policy, std::size_t by)
{
    const auto shift = [by](policy::SourceSpan &span) {
        span.file += static_cast<std::uint32_t>(by);
    };
    shift(policy.abiSpan);
    for (policy::Layer &layer : policy.layers)
        visitSpans(layer, shift);
}

void cut(policy::RightList &list, const policy::RightSet &to)
{
    list.rights &= to;
    for (policy::RightMention &mention : list.mentions)
        mention.rights &= to;
    std::erase_if(list.mentions,
                  [](const policy::RightMention &mention) { return mention.rights.empty(); });
}

void intersect(policy::RightList &left, policy::RightList right)
{
    cut(right, left.rights);
    cut(left, right.rights);
    std::ranges::move(right.mentions, std::back_inserter(left.mentions));
}

template<typename Rule>
void cutRules(std::vector<Rule> &rules, const policy::RightSet &to)
{
    for (Rule &rule : rules)
        cut(rule.access, to);
    std::erase_if(rules,
                  [](const Rule &rule) { return rule.access.rights.empty() && !rule.quiet; });
}

/// What any document asks for.
void unite(std::optional<policy::LogFlags> &left, const std::optional<policy::LogFlags> &right)
{
    if (!left || !right) {
        left = left ? left : right;
        return;
    }
    left->sameExecOff = left->sameExecOff || right->sameExecOff;
    left->newExecOn = left->newExecOn || right->newExecOn;
    left->subdomainsOff = left->subdomainsOff || right->subdomainsOff;
}

void composeInto(policy::Layer &left, policy::Layer right)
{
    unite(left.log, right.log);
    left.quiet.rights |= right.quiet.rights;
    std::ranges::move(right.quiet.mentions, std::back_inserter(left.quiet.mentions));
    intersect(left.handledFs, std::move(right.handledFs));
    intersect(left.handledNet, std::move(right.handledNet));
    intersect(left.scoped, std::move(right.scoped));
    std::ranges::move(right.pathRules, std::back_inserter(left.pathRules));
    std::ranges::move(right.portRules, std::back_inserter(left.portRules));
    std::ranges::move(right.variables, std::back_inserter(left.variables));
    cutRules(left.pathRules, left.handledFs.rights);
    cutRules(left.portRules, left.handledNet.rights);
}

} // namespace

policy::Policy compose(std::span<const policy::Policy> documents)
{
    policy::Policy result;
    std::vector<policy::Layer> inner;
    for (policy::Policy document : documents) {
        shiftFiles(document, result.files.size());
        std::ranges::move(document.files, std::back_inserter(result.files));
        if (document.abi && (!result.abi || *document.abi < *result.abi)) {
            result.abi = document.abi;
            result.abiSpan = document.abiSpan;
        }
        if (document.layers.empty())
            continue;
        if (result.layers.empty())
            result.layers.push_back(std::move(document.layers.front()));
        else
            composeInto(result.layers.front(), std::move(document.layers.front()));
        std::ranges::move(document.layers.begin() + 1, document.layers.end(),
                          std::back_inserter(inner));
    }
    std::ranges::move(inner, std::back_inserter(result.layers));
    return result;
}

void stack(policy::Policy &outer, policy::Policy inner)
{
    shiftFiles(inner, outer.files.size());
    std::ranges::move(inner.files, std::back_inserter(outer.files));
    std::ranges::move(inner.layers, std::back_inserter(outer.layers));
    if (inner.abi && (!outer.abi || *inner.abi < *outer.abi)) {
        outer.abi = inner.abi;
        outer.abiSpan = inner.abiSpan;
    }
}

} // namespace surveyor::formats
