// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/resolved.h"

#include "policy/model/resolve.h"

namespace surveyor::formats {
namespace {

Problem problemOf(const policy::ResolveError &error)
{
    if (error.kind == policy::ResolveError::Kind::TooManyPaths)
        return {.message = {.id = MessageId::TooManyPaths, .arguments = {policy::maxResolvedPaths}},
                .span = error.span};
    return {.message = {.id = MessageId::UndeclaredVariable, .arguments = {error.name}},
            .span = error.span};
}

/// The first spelling of each path by what it compares as.
std::map<std::string, std::string> spellings(const policy::Layer &layer)
{
    std::map<std::string, std::string> result;
    for (const policy::PathRule &rule : layer.pathRules) {
        if (!rule.enabled || rule.access.rights.empty())
            continue;
        for (const policy::PathTemplate &path : rule.paths) {
            for (const std::string &text :
                 policy::expandPath(path, layer.variables).value_or(std::vector<std::string>()))
                result.emplace(policy::normalPath(text), text);
        }
    }
    return result;
}

} // namespace

std::expected<std::vector<ResolvedText>, Problem> resolveText(const policy::Policy &policy)
{
    const auto layers = policy::resolve(policy);
    if (!layers)
        return std::unexpected(problemOf(layers.error()));
    std::vector<ResolvedText> result;
    for (std::size_t i = 0; i < layers->size(); ++i) {
        const policy::ResolvedLayer &layer = (*layers)[i];
        ResolvedText text{.handledFs = layer.handledFs,
                          .handledNet = layer.handledNet,
                          .scoped = layer.scoped,
                          .paths = {},
                          .ports = {},
                          .log = layer.log,
                          .quiet = layer.quiet,
                          .quietPaths = {},
                          .quietPorts = {}};
        const auto spelt = spellings(policy.layers[i]);
        for (const auto &[path, grant] : layer.paths) {
            if (const auto found = spelt.find(path); found != spelt.end())
                text.paths[found->second] = grant.rights;
            if (grant.quiet)
                text.quietPaths.push_back(grant.spelling);
        }
        for (const auto &[port, grant] : layer.ports) {
            if (!grant.rights.empty())
                text.ports[port] = grant.rights;
            if (grant.quiet)
                text.quietPorts.push_back(port);
        }
        result.push_back(std::move(text));
    }
    return result;
}

} // namespace surveyor::formats
