// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/resolve.h"

#include <algorithm>
#include <set>
#include <utility>

namespace surveyor::policy {
namespace {

using Values = std::map<std::string_view, std::vector<std::string_view>, std::less<>>;

Values valuesOf(const std::vector<Variable> &variables)
{
    Values result;
    for (const Variable &variable : variables) {
        auto &values = result[variable.name];
        for (const Variable::Value &value : variable.values) {
            if (!std::ranges::contains(values, value.text))
                values.push_back(value.text);
        }
    }
    return result;
}

std::expected<std::vector<std::string>, ResolveError> expand(const PathTemplate &path,
                                                             const Values &values)
{
    std::vector<std::string> result{{}};
    for (const TemplatePart &part : path.parts) {
        if (part.kind == TemplatePart::Kind::Text) {
            for (std::string &text : result)
                text += part.text;
            continue;
        }
        const auto found = values.find(part.text);
        if (found == values.end())
            return std::unexpected(
                ResolveError{ResolveError::Kind::UndeclaredVariable, part.text, path.span});
        if (result.size() * found->second.size() > maxResolvedPaths)
            return std::unexpected(
                ResolveError{ResolveError::Kind::TooManyPaths, part.text, path.span});
        std::vector<std::string> product;
        for (const std::string &text : result) {
            for (const std::string_view value : found->second)
                product.push_back(text + std::string(value));
        }
        result = std::move(product);
    }
    std::erase(result, std::string());
    std::set<std::string_view> seen;
    std::vector<std::string> once;
    for (const std::string &text : result) {
        if (seen.insert(text).second)
            once.push_back(text);
    }
    return once;
}

template<typename Rule>
void merge(ResolvedGrant &grant, const Rule &rule)
{
    grant.rights |= rule.access.rights;
    grant.quiet |= rule.quiet;
    if (rule.span)
        grant.spans.push_back(rule.span);
}

std::expected<ResolvedLayer, ResolveError> resolveLayer(const Layer &layer)
{
    ResolvedLayer result{.handledFs = layer.handledFs.rights,
                         .handledNet = layer.handledNet.rights,
                         .scoped = layer.scoped.rights,
                         .quiet = layer.quiet.rights,
                         .log = layer.log,
                         .paths = {},
                         .ports = {}};
    const Values values = valuesOf(layer.variables);
    for (const PathRule &rule : layer.pathRules) {
        for (const PathTemplate &path : rule.paths) {
            // A rule switched off is still read: its variables have to exist.
            const auto expanded = expand(path, values);
            if (!expanded)
                return std::unexpected(expanded.error());
            if (!rule.enabled)
                continue;
            for (const std::string &one : *expanded) {
                ResolvedGrant &grant = result.paths[normalPath(one)];
                if (grant.spelling.empty())
                    grant.spelling = one;
                merge(grant, rule);
            }
            if (result.paths.size() > maxResolvedPaths)
                return std::unexpected(
                    ResolveError{ResolveError::Kind::TooManyPaths, {}, path.span});
        }
    }
    for (const PortRule &rule : layer.portRules) {
        if (!rule.enabled)
            continue;
        for (const PortValue &port : rule.ports)
            merge(result.ports[port.port], rule);
    }
    return result;
}

} // namespace

std::expected<std::vector<ResolvedLayer>, ResolveError> resolve(const Policy &policy)
{
    std::vector<ResolvedLayer> result;
    for (const Layer &layer : policy.layers) {
        auto resolved = resolveLayer(layer);
        if (!resolved)
            return std::unexpected(std::move(resolved.error()));
        result.push_back(std::move(*resolved));
    }
    return result;
}

std::expected<std::vector<std::string>, ResolveError>
expandPath(const PathTemplate &path, const std::vector<Variable> &variables)
{
    return expand(path, valuesOf(variables));
}

std::string normalPath(std::string_view path)
{
    const bool absolute = path.starts_with('/');
    std::string result(absolute ? "/" : "");
    bool first = true;
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view component = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (component.empty() || (component == "." && (absolute || !first)))
            continue;
        if (!first)
            result += '/';
        result += component;
        first = false;
    }
    return result;
}

} // namespace surveyor::policy
