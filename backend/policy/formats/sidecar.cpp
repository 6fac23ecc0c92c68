// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/sidecar.h"

#include "policy/formats/landlockconfig.h"
#include "policy/formats/path_syntax.h"

#include <algorithm>
#include <ranges>

namespace surveyor::formats {
namespace {

constexpr std::string_view ending = ".surveyor.json";

/// Takes the rules that are switched off, each with its place among all.
template<typename Rule>
std::vector<Sidecar::Disabled<Rule>> takeDisabled(std::vector<Rule> &rules)
{
    std::vector<Sidecar::Disabled<Rule>> taken;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].enabled)
            taken.push_back({.place = i, .rule = rules[i]});
    }
    std::erase_if(rules, [](const Rule &rule) { return !rule.enabled; });
    return taken;
}

template<typename Rule>
void putBack(std::vector<Rule> &rules, const std::vector<Sidecar::Disabled<Rule>> &disabled)
{
    for (const auto &one : disabled) {
        const std::size_t place = std::min(one.place, rules.size());
        auto &rule = *rules.insert(rules.begin() + static_cast<std::ptrdiff_t>(place), one.rule);
        rule.enabled = false;
    }
}

} // namespace

bool Sidecar::empty() const
{
    return !log && quiet.empty() && quietPaths.empty() && quietPorts.empty()
        && disabledPathRules.empty() && disabledPortRules.empty() && innerLayers.empty()
        && answers.empty() && unknown.empty();
}

Sidecar takeSidecar(policy::Policy &policy)
{
    Sidecar sidecar;
    if (policy.layers.empty())
        return sidecar;
    policy::Layer &layer = policy.layers.front();
    sidecar.innerLayers.assign(policy.layers.begin() + 1, policy.layers.end());
    sidecar.disabledPathRules = takeDisabled(layer.pathRules);
    sidecar.disabledPortRules = takeDisabled(layer.portRules);
    for (policy::PathRule &rule : layer.pathRules) {
        if (!std::exchange(rule.quiet, false))
            continue;
        for (const policy::PathTemplate &path : rule.paths)
            sidecar.quietPaths.push_back(templateText(path));
    }
    for (policy::PortRule &rule : layer.portRules) {
        if (!std::exchange(rule.quiet, false))
            continue;
        for (const policy::PortValue &port : rule.ports)
            sidecar.quietPorts.push_back(port.port);
    }
    sidecar.log = std::exchange(layer.log, std::nullopt);
    sidecar.quiet = std::exchange(layer.quiet, {}).rights;
    policy.layers.resize(1);
    inferHandled(policy.layers.front());
    return sidecar;
}

void applySidecar(policy::Policy &policy, const Sidecar &sidecar)
{
    if (policy.layers.empty())
        policy.layers.emplace_back();
    policy::Layer &layer = policy.layers.front();
    layer.log = sidecar.log;
    layer.quiet.rights = sidecar.quiet;
    for (policy::PathRule &rule : layer.pathRules)
        rule.quiet = !rule.paths.empty()
            && std::ranges::all_of(rule.paths, [&](const policy::PathTemplate &path) {
                   return std::ranges::contains(sidecar.quietPaths, templateText(path));
               });
    for (policy::PortRule &rule : layer.portRules)
        rule.quiet = !rule.ports.empty()
            && std::ranges::all_of(rule.ports, [&](const policy::PortValue &port) {
                   return std::ranges::contains(sidecar.quietPorts, port.port);
               });
    putBack(layer.pathRules, sidecar.disabledPathRules);
    putBack(layer.portRules, sidecar.disabledPortRules);
    policy.layers.insert(policy.layers.end(), sidecar.innerLayers.begin(),
                         sidecar.innerLayers.end());
}

std::string sidecarName(std::string_view document)
{
    return std::string(document) + std::string(ending);
}

bool isSidecarName(std::string_view name) noexcept
{
    return name.ends_with(ending);
}

} // namespace surveyor::formats
