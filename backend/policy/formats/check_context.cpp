// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"

#include "policy/formats/editable_document.h"
#include "policy/model/resolve.h"

#include <algorithm>

namespace surveyor::formats {

using List = edit::Place::List;

CheckContext::CheckContext(const LoadedPolicy &loaded, const CheckOptions &options)
    : m_loaded(loaded)
    , m_options(options)
{
}

std::optional<int> CheckContext::targetAbi() const
{
    return m_options.targetAbi ? m_options.targetAbi : policy().abi;
}

Finding &CheckContext::find(Finding::Severity severity, MessageId id,
                            std::vector<Argument> arguments, policy::SourceSpan span)
{
    m_findings.push_back({.severity = severity,
                          .message = {.id = id, .arguments = std::move(arguments)},
                          .span = span,
                          .fixes = {}});
    return m_findings.back();
}

void CheckContext::offerSteps(Finding &finding, MessageId title, std::vector<Argument> arguments,
                              std::span<const Choose> steps)
{
    const std::size_t file = finding.span ? finding.span.file : 0;
    if (file >= m_loaded.documents.size())
        return;
    const Document &document = m_loaded.documents[file];
    auto editable = EditableDocument::of(document, finding.span);
    if (!editable)
        return;
    for (const Choose &choose : steps) {
        const auto edit = choose(editable->policy());
        if (edit && !editable->apply(*edit))
            return;
    }
    TextEdits edits = difference(document.text, editable->text());
    if (!edits.empty())
        finding.fixes.push_back({.title = {.id = title, .arguments = std::move(arguments)},
                                 .file = file,
                                 .edits = std::move(edits)});
}

std::vector<Finding> CheckContext::take()
{
    std::ranges::stable_sort(m_findings, [](const Finding &left, const Finding &right) {
        return std::pair(left.span.file, left.span.begin)
            < std::pair(right.span.file, right.span.begin);
    });
    return std::move(m_findings);
}

std::vector<CheckedPath> pathsOf(const policy::Layer &layer)
{
    std::vector<CheckedPath> result;
    for (const policy::PathRule &rule : layer.pathRules) {
        if (!rule.enabled)
            continue;
        for (const policy::PathTemplate &path : rule.paths) {
            const auto expanded = policy::expandPath(path, layer.variables);
            if (!expanded)
                continue;
            const bool literal = std::ranges::none_of(path.parts, [](const auto &part) {
                return part.kind == policy::TemplatePart::Kind::Variable;
            });
            for (const std::string &text : *expanded)
                result.push_back({.rule = &rule,
                                  .source = &path,
                                  .path = text,
                                  .normal = policy::normalPath(text),
                                  .literal = literal});
        }
    }
    return result;
}

bool isBeneath(std::string_view path, std::string_view above)
{
    if (path == above || !path.starts_with(above))
        return false;
    return above == "/" || path[above.size()] == '/';
}

namespace {

/// The place of the item in front of which @p isIt holds.
template<typename Rules, typename Items, typename IsIt>
std::optional<edit::Place> placeIn(const Rules &rules, List list, Items items, IsIt isIt,
                                   std::size_t &index)
{
    for (std::size_t owner = 0; owner < rules.size(); ++owner) {
        const auto &elements = items(rules[owner]);
        const auto found = std::ranges::find_if(elements, isIt);
        if (found != elements.end()) {
            index = static_cast<std::size_t>(found - elements.begin());
            return edit::Place{.list = list, .owner = owner};
        }
    }
    return std::nullopt;
}

/// Items of one word of a command line share their span.
std::optional<edit::Place> placeOf(const policy::Policy &policy, const policy::PathTemplate &path,
                                   std::size_t &index)
{
    return placeIn(
        policy.layers.front().pathRules, List::Paths,
        [](const policy::PathRule &rule) -> const auto & { return rule.paths; },
        [&path](const policy::PathTemplate &other) {
            return other.span.begin == path.span.begin && other.parts == path.parts;
        },
        index);
}

List listOf(landlock::RightKind kind)
{
    switch (kind) {
    case landlock::RightKind::Network: return List::HandledNet;
    case landlock::RightKind::Scope: return List::Scoped;
    default: return List::HandledFs;
    }
}

const policy::RightList &handledIn(const policy::Layer &layer, landlock::RightKind kind)
{
    switch (kind) {
    case landlock::RightKind::Network: return layer.handledNet;
    case landlock::RightKind::Scope: return layer.scoped;
    default: return layer.handledFs;
    }
}

} // namespace

std::optional<PolicyEdit> removePathAt(const policy::Policy &policy,
                                       const policy::PathTemplate &path)
{
    std::size_t index = 0;
    const auto place = placeOf(policy, path, index);
    if (!place)
        return std::nullopt;
    return edit::RemoveItem{.place = *place, .index = index};
}

std::optional<PolicyEdit> changePathAt(const policy::Policy &policy,
                                       const policy::PathTemplate &path, const std::string &instead)
{
    std::size_t index = 0;
    const auto place = placeOf(policy, path, index);
    if (!place)
        return std::nullopt;
    return edit::ChangeItem{.place = *place, .index = index, .item = instead};
}

std::optional<PolicyEdit> removePortAt(const policy::Policy &policy, const policy::PortValue &port)
{
    std::size_t index = 0;
    const auto place = placeIn(
        policy.layers.front().portRules, List::Ports,
        [](const policy::PortRule &rule) -> const auto & { return rule.ports; },
        [&port](const policy::PortValue &other) {
            return other.span.begin == port.span.begin && other.port == port.port;
        },
        index);
    if (!place)
        return std::nullopt;
    return edit::RemoveItem{.place = *place, .index = index};
}

std::optional<RightPlace> placeOfRight(const policy::Policy &policy,
                                       const policy::RightMention &mention)
{
    const policy::Layer &layer = policy.layers.front();
    const auto isIt = [&mention](const policy::RightMention &other) {
        return !other.inferred && other.span.begin == mention.span.begin
            && other.text == mention.text;
    };
    const auto mentions = [](const auto &rule) -> const auto & { return rule.access.mentions; };
    std::size_t index = 0;
    if (const auto place = placeIn(layer.pathRules, List::PathAccess, mentions, isIt, index))
        return RightPlace{*place, index};
    if (const auto place = placeIn(layer.portRules, List::PortAccess, mentions, isIt, index))
        return RightPlace{*place, index};
    for (const auto kind : {landlock::RightKind::Filesystem, landlock::RightKind::Network,
                            landlock::RightKind::Scope}) {
        const auto &list = handledIn(layer, kind).mentions;
        const auto found = std::ranges::find_if(list, isIt);
        if (found != list.end())
            return RightPlace{{.list = listOf(kind), .owner = 0},
                              static_cast<std::size_t>(found - list.begin())};
    }
    return std::nullopt;
}

std::optional<PolicyEdit> removeRightAt(const policy::Policy &policy,
                                        const policy::RightMention &mention)
{
    const auto found = placeOfRight(policy, mention);
    if (!found)
        return std::nullopt;
    return edit::RemoveItem{.place = found->place, .index = found->index};
}

std::optional<PolicyEdit> removeFromRule(const policy::Policy &policy, const policy::PathRule &rule,
                                         const std::string &text)
{
    const auto &rules = policy.layers.front().pathRules;
    const auto owner = std::ranges::find_if(rules, [&rule](const policy::PathRule &other) {
        return other.span.begin == rule.span.begin;
    });
    if (owner == rules.end())
        return std::nullopt;
    const auto &mentions = owner->access.mentions;
    const auto found = std::ranges::find(mentions, text, &policy::RightMention::text);
    if (found == mentions.end())
        return std::nullopt;
    return edit::RemoveItem{.place = {.list = List::PathAccess,
                                      .owner = static_cast<std::size_t>(owner - rules.begin())},
                            .index = static_cast<std::size_t>(found - mentions.begin())};
}

std::optional<PolicyEdit> changeRightAt(const policy::Policy &policy,
                                        const policy::RightMention &mention,
                                        const std::string &instead)
{
    const auto found = placeOfRight(policy, mention);
    if (!found)
        return std::nullopt;
    return edit::ChangeItem{.place = found->place, .index = found->index, .item = instead};
}

std::optional<PolicyEdit> addRightToRuleAt(const policy::Policy &policy,
                                           const policy::SourceSpan &span, const std::string &right)
{
    const auto &rules = policy.layers.front().pathRules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].span.begin == span.begin)
            return edit::AddItem{.place = {.list = List::PathAccess, .owner = i}, .item = right};
    }
    return std::nullopt;
}

std::optional<PolicyEdit> removeVariableAt(const policy::Policy &policy,
                                           const policy::SourceSpan &span)
{
    const auto &variables = policy.layers.front().variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (variables[i].span.begin == span.begin)
            return edit::RemoveVariable{i};
    }
    return std::nullopt;
}

std::vector<CheckContext::Choose> handleSteps(const policy::RightSet &rights)
{
    std::vector<CheckContext::Choose> steps;
    for (const landlock::Right &right : landlock::rights()) {
        if (right.bit < 0 || !rights.contains(right.blocker))
            continue;
        steps.emplace_back([&right](const policy::Policy &policy) -> std::optional<PolicyEdit> {
            if (handledIn(policy.layers.front(), right.kind).rights.contains(right.blocker))
                return std::nullopt;
            return edit::AddItem{.place = {.list = listOf(right.kind), .owner = 0},
                                 .item = shortName(right)};
        });
    }
    return steps;
}

std::string shortName(const landlock::Right &right)
{
    return std::string(right.blocker.substr(right.blocker.find('.') + 1));
}

} // namespace surveyor::formats
