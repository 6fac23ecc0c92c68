// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tree_host.h"

#include <cerrno>

namespace surveyor::policy::testing {
namespace {

std::string parentOf(const std::string &path)
{
    return path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
}

RightSet named(std::string_view prefix, std::string_view names)
{
    RightSet result;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        result.add(std::string(prefix) + std::string(name));
    }
    return result;
}

} // namespace

TreeHost::Node &TreeHost::node(const std::string &path)
{
    const auto [place, isNew] = m_nodes.try_emplace(path);
    if (isNew) {
        place->second.inode = m_next++;
        if (path != "/")
            node(parentOf(path));
    }
    return place->second;
}

TreeHost &TreeHost::add(std::string path, FileKind kind)
{
    node(path).kind = kind;
    return *this;
}

TreeHost &TreeHost::addMount(std::string path)
{
    node(path).mountRoot = true;
    return *this;
}

TreeHost &TreeHost::addTwin(std::string path, const std::string &of)
{
    node(path) = node(of);
    return *this;
}

std::expected<PathWalk, int> TreeHost::find(std::string_view path, LastLink /*last*/) const
{
    PathWalk walk;
    std::string step(path);
    while (step.size() > 1 && step.ends_with('/'))
        step.pop_back();
    for (;; step = parentOf(step)) {
        const auto found = m_nodes.find(step);
        if (found == m_nodes.end())
            return std::unexpected(ENOENT);
        if (walk.steps.empty())
            walk.kind = found->second.kind;
        walk.steps.push_back({.path = step,
                              .id = FileId{1, found->second.inode},
                              .mountRoot = found->second.mountRoot});
        if (step == "/")
            return walk;
    }
}

RightSet fs(std::string_view names)
{
    if (names == "all")
        return RightSet::all(landlock::RightKind::Filesystem, 7);
    return named("fs.", names);
}

RightSet net(std::string_view names)
{
    return named("net.", names);
}

Layer layer(const RightSet &handled)
{
    Layer result;
    result.handledFs.rights = handled;
    return result;
}

void allow(Layer &layer, std::string path, const RightSet &rights)
{
    PathRule rule{.paths = {PathTemplate::literal(std::move(path))}, .access = {}, .span = {}};
    rule.access.rights = rights;
    layer.pathRules.push_back(std::move(rule));
}

Evaluator evaluator(const Host &host, std::vector<Layer> layers, int abi)
{
    Policy policy;
    policy.layers = std::move(layers);
    return {compile(policy, abi, host).value(), host};
}

std::string recordsOf(const Judgement &judgement)
{
    std::string text;
    for (const Blame &blame : judgement.records) {
        text += (text.empty() ? "" : "; ") + std::to_string(blame.layer) + ":";
        for (std::size_t i = 0; i < blame.blockers.size(); ++i)
            text.append(i == 0 ? "" : ",").append(blame.blockers[i]->blocker);
        if (!blame.path.empty())
            text += " " + blame.path;
    }
    return text;
}

} // namespace surveyor::policy::testing
