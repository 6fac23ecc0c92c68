// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"

#include "policy/formats/config_document.h"
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

void CheckContext::offer(
    Finding &finding, MessageId title, std::vector<Argument> arguments,
    const std::function<std::optional<PolicyEdit>(const policy::Policy &)> &choose)
{
    const std::size_t file = finding.span ? finding.span.file : 0;
    if (file >= m_loaded.documents.size())
        return;
    const Document &document = m_loaded.documents[file];
    const bool json = document.format && document.format->name == "landlockconfig-json";
    const bool toml = document.format && document.format->name == "landlockconfig-toml";
    if (!json && !toml)
        return;
    const auto editable =
        ConfigDocument::read(document.text, json ? Syntax::Json : Syntax::Toml, document.name);
    if (!editable)
        return;
    const auto edit = choose(editable->policy());
    if (!edit)
        return;
    if (auto edits = editable->plan(*edit))
        finding.fixes.push_back({.title = {.id = title, .arguments = std::move(arguments)},
                                 .file = file,
                                 .edits = std::move(*edits)});
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

/// Calls @p make with the places of the items whose span begins where @p span does.
template<typename Rules, typename Items>
std::optional<edit::Place> placeIn(const Rules &rules, List list, const policy::SourceSpan &span,
                                   Items items, std::size_t &index)
{
    for (std::size_t owner = 0; owner < rules.size(); ++owner) {
        const auto &elements = items(rules[owner]);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (elements[i].span.begin == span.begin) {
                index = i;
                return edit::Place{.list = list, .owner = owner};
            }
        }
    }
    return std::nullopt;
}

const auto pathsOfRule = [](const policy::PathRule &rule) -> const auto & { return rule.paths; };
const auto portsOfRule = [](const policy::PortRule &rule) -> const auto & { return rule.ports; };
const auto rightsOfRule = [](const auto &rule) -> const auto & { return rule.access.mentions; };

std::optional<std::size_t> mentionAt(const policy::RightList &list, const policy::SourceSpan &span)
{
    const auto found =
        std::ranges::find_if(list.mentions, [&](const policy::RightMention &mention) {
            return !mention.inferred && mention.span.begin == span.begin;
        });
    if (found == list.mentions.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - list.mentions.begin());
}

} // namespace

std::optional<PolicyEdit> removePathAt(const policy::Policy &policy, const policy::SourceSpan &span)
{
    std::size_t index = 0;
    const auto place =
        placeIn(policy.layers.front().pathRules, List::Paths, span, pathsOfRule, index);
    if (!place)
        return std::nullopt;
    return edit::RemoveItem{.place = *place, .index = index};
}

std::optional<PolicyEdit> changePathAt(const policy::Policy &policy, const policy::SourceSpan &span,
                                       const std::string &path)
{
    std::size_t index = 0;
    const auto place =
        placeIn(policy.layers.front().pathRules, List::Paths, span, pathsOfRule, index);
    if (!place)
        return std::nullopt;
    return edit::ChangeItem{.place = *place, .index = index, .item = path};
}

std::optional<PolicyEdit> removePortAt(const policy::Policy &policy, const policy::SourceSpan &span)
{
    std::size_t index = 0;
    const auto place =
        placeIn(policy.layers.front().portRules, List::Ports, span, portsOfRule, index);
    if (!place)
        return std::nullopt;
    return edit::RemoveItem{.place = *place, .index = index};
}

std::optional<PolicyEdit> removeRightAt(const policy::Policy &policy,
                                        const policy::SourceSpan &span)
{
    const policy::Layer &layer = policy.layers.front();
    std::size_t index = 0;
    if (const auto place = placeIn(layer.pathRules, List::PathAccess, span, rightsOfRule, index))
        return edit::RemoveItem{.place = *place, .index = index};
    if (const auto place = placeIn(layer.portRules, List::PortAccess, span, rightsOfRule, index))
        return edit::RemoveItem{.place = *place, .index = index};
    const std::pair<const policy::RightList *, List> handled[] = {
        {&layer.handledFs, List::HandledFs},
        {&layer.handledNet, List::HandledNet},
        {&layer.scoped, List::Scoped}};
    for (const auto &[list, which] : handled) {
        if (const auto found = mentionAt(*list, span))
            return edit::RemoveItem{.place = {.list = which}, .index = *found};
    }
    return std::nullopt;
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

} // namespace surveyor::formats
