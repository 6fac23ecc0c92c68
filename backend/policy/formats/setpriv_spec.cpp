// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/setpriv_spec.h"

#include "landlock/abi.h"
#include "text/hex.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

void complain(Problems &problems, MessageId id, std::string_view word, const Option &option)
{
    problems.push_back(
        {.message = {.id = id, .arguments = {std::string(word)}}, .span = option.valueSpan});
}

/// Up to 2.42 a token names the first right it is the beginning of.
const landlock::Right *findToken(RightKind kind, SetprivGeneration generation,
                                 std::string_view token)
{
    const policy::RightSet known = setprivRights(generation);
    const landlock::Right *beginning = nullptr;
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind != kind || !known.contains(right.blocker))
            continue;
        const std::string name = setprivToken(right);
        if (name == token)
            return &right;
        if (!beginning && !token.empty() && generation != SetprivGeneration::Next
            && name.starts_with(token))
            beginning = &right;
    }
    return beginning;
}

void addTokens(std::string_view tokens, RightKind kind, SetprivGeneration generation,
               const Option &option, policy::RightList &list, Problems &problems)
{
    while (!tokens.empty()) {
        const std::size_t comma = std::min(tokens.find(','), tokens.size());
        const std::string_view token = tokens.substr(0, comma);
        tokens.remove_prefix(std::min(comma + 1, tokens.size()));
        const landlock::Right *const right = findToken(kind, generation, token);
        if (!right) {
            complain(problems, MessageId::UnknownRight, token, option);
            continue;
        }
        policy::RightMention mention{
            .text = std::string(token), .rights = {}, .span = option.valueSpan};
        mention.rights.add(*right);
        list.add(std::move(mention));
    }
}

void addAll(policy::RightSet rights, std::string_view written, const Option &option,
            policy::RightList &list)
{
    list.add({.text = std::string(written), .rights = std::move(rights), .span = option.valueSpan});
}

policy::RightSet allOf(RightKind kind, SetprivGeneration generation)
{
    return setprivRights(generation) & policy::RightSet::all(kind, landlock::abis().back().version);
}

void readPathRule(std::string_view tokens, std::string_view path, const Option &option,
                  SetprivGeneration generation, policy::Layer &layer, Problems &problems)
{
    policy::PathRule rule;
    rule.span = option.span;
    if (tokens.empty()) {
        const bool handled = generation == SetprivGeneration::Next;
        addAll(handled ? layer.handledFs.rights : allOf(RightKind::Filesystem, generation), "",
               option, rule.access);
    }
    addTokens(tokens, RightKind::Filesystem, generation, option, rule.access, problems);
    rule.paths.push_back(policy::PathTemplate::literal(std::string(path)));
    rule.paths.back().span = option.valueSpan;
    layer.pathRules.push_back(std::move(rule));
}

void readPortRule(std::string_view tokens, std::string_view port, const Option &option,
                  SetprivGeneration generation, policy::Layer &layer, Problems &problems)
{
    policy::PortRule rule;
    rule.span = option.span;
    if (tokens.empty())
        addAll(layer.handledNet.rights, "", option, rule.access);
    addTokens(tokens, RightKind::Network, generation, option, rule.access, problems);
    const auto number = text::parseDecimal(port);
    if (!number)
        complain(problems, MessageId::BadPort, port, option);
    rule.ports.push_back({.port = number.value_or(0), .span = option.valueSpan});
    layer.portRules.push_back(std::move(rule));
}

} // namespace

policy::RightSet setprivRights(SetprivGeneration generation)
{
    switch (generation) {
    case SetprivGeneration::Fs15: return policy::RightSet::all(RightKind::Filesystem, 3);
    case SetprivGeneration::Fs16: return policy::RightSet::all(RightKind::Filesystem, 5);
    case SetprivGeneration::Next: break;
    }
    return policy::RightSet::all(RightKind::Filesystem, 10)
        | policy::RightSet::all(RightKind::Network, 10)
        | policy::RightSet::all(RightKind::Scope, 10);
}

std::string setprivToken(const landlock::Right &right)
{
    std::string token(right.blocker.substr(right.blocker.find('.') + 1));
    std::ranges::replace(token, '_', '-');
    return token;
}

void readSetprivAccess(const Option &option, SetprivGeneration generation, policy::Layer &layer,
                       Problems &problems)
{
    const std::string_view value = option.value;
    const std::size_t colon = std::min(value.find(':'), value.size());
    const std::string_view category = value.substr(0, colon);
    const std::string_view tokens = value.substr(std::min(colon + 1, value.size()));
    RightKind kind = RightKind::Filesystem;
    policy::RightList *list = &layer.handledFs;
    const bool next = generation == SetprivGeneration::Next;
    if (next && category == "net") {
        kind = RightKind::Network;
        list = &layer.handledNet;
    } else if (next && category == "scope") {
        kind = RightKind::Scope;
        list = &layer.scoped;
    } else if (category != "fs") {
        complain(problems, MessageId::SetprivCategory, category, option);
        return;
    }
    if (tokens.empty())
        addAll(allOf(kind, generation), value, option, *list);
    addTokens(tokens, kind, generation, option, *list, problems);
}

void readSetprivRule(const Option &option, SetprivGeneration generation, policy::Layer &layer,
                     Problems &problems)
{
    const std::string_view value = option.value;
    const std::size_t first = value.find(':');
    const std::size_t second = first == std::string_view::npos ? first : value.find(':', first + 1);
    if (second == std::string_view::npos) {
        complain(problems, MessageId::SetprivRuleShape, value, option);
        return;
    }
    const std::string_view type = value.substr(0, first);
    const std::string_view tokens = value.substr(first + 1, second - first - 1);
    const std::string_view object = value.substr(second + 1);
    if (type == "path-beneath")
        readPathRule(tokens, object, option, generation, layer, problems);
    else if (type == "net-port" && generation == SetprivGeneration::Next)
        readPortRule(tokens, object, option, generation, layer, problems);
    else
        complain(problems, MessageId::SetprivRuleType, type, option);
}

} // namespace surveyor::formats
