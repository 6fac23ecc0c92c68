// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/island.h"

#include "policy/formats/config_writer.h"
#include "policy/formats/line_index.h"
#include "policy/formats/toml_reader.h"

#include <algorithm>
#include <format>

namespace surveyor::formats {
namespace {

/// Groups of a higher ABI need a newer crate than island's.
constexpr int newestIslandAbi = 6;

void complain(Problems &problems, MessageId id, std::string_view wanted, const TreeNode &node,
              const LineIndex &lines)
{
    problems.push_back(
        {.message = {.id = id, .arguments = {std::string(wanted), std::string("another type")}},
         .span = lines.span(node.begin, node.end)});
}

void readContext(const TreeNode &context, IslandProfile &profile, Problems &problems,
                 const LineIndex &lines)
{
    const TreeNode *const path = context.find("when_beneath");
    if (!path)
        return;
    if (path->kind != TreeNode::Kind::String || !path->text.starts_with('/')) {
        complain(problems, MessageId::WrongType, "an absolute path", *path, lines);
        return;
    }
    profile.contexts.push_back(path->text);
    policy::PathRule rule;
    rule.span = lines.span(path->begin, path->end);
    rule.access.add({.text = "workspace", .rights = islandWorkspaceRights(), .span = rule.span});
    rule.paths.push_back(policy::PathTemplate::literal(path->text));
    rule.paths.back().span = rule.span;
    profile.rules.push_back(std::move(rule));
}

std::string textOf(const TreeNode &table, std::string_view key)
{
    const TreeNode *const value = table.find(key);
    return value && value->kind == TreeNode::Kind::String ? value->text : std::string();
}

void readRest(const TreeNode &tree, IslandProfile &profile)
{
    for (const TreeMember &member : tree.members) {
        if (member.key == "env") {
            for (const TreeNode &variable : member.value.items)
                profile.variables.push_back(
                    {.name = textOf(variable, "name"), .literal = textOf(variable, "literal")});
        } else if (member.key != "context" && member.key != "workspace") {
            profile.unknown.push_back(member.key);
        }
    }
}

} // namespace

policy::RightSet islandWorkspaceRights()
{
    constexpr int abi = 5;
    return policy::RightSet::all(landlock::RightKind::Filesystem, abi);
}

std::optional<IslandProfile> readIslandProfile(std::string_view text, Problems &problems)
{
    const LineIndex lines(text);
    const auto tree = readToml(text, lines);
    if (!tree) {
        problems.push_back(tree.error());
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    IslandProfile profile;
    if (const TreeNode *const workspace = tree->find("workspace")) {
        if (workspace->kind != TreeNode::Kind::Boolean)
            complain(problems, MessageId::WrongType, "true or false", *workspace, lines);
        profile.workspace = workspace->magnitude != 0;
    }
    if (const TreeNode *const contexts = tree->find("context")) {
        for (const TreeNode &context : contexts->items)
            readContext(context, profile, problems, lines);
    }
    readRest(*tree, profile);
    if (!profile.workspace)
        profile.rules.clear();
    if (problems.size() > before)
        return std::nullopt;
    return profile;
}

bool isIslandName(std::string_view name) noexcept
{
    if (name.empty() || std::string_view(".-~ \t").contains(name.front())
        || std::string_view(" \t").contains(name.back()))
        return false;
    return std::ranges::none_of(
        name, [](char c) { return std::string_view("$&*:;<>`|/\n").contains(c) || c == '\0'; });
}

ExportResult writeIsland(const policy::Policy &policy, std::string_view name)
{
    ExportResult result;
    const std::string base(isIslandName(name) ? name : "policy");
    for (std::size_t i = 0; i < policy.layers.size(); ++i) {
        policy::Layer layer = policy.layers[i];
        const std::string profile =
            policy.layers.size() == 1 ? base : std::format("{}-{}", base, i + 1);
        if (layer.log && layer.log->newExecOn) {
            result.lose(Loss::Kind::Moved, MessageId::LossIslandLog);
            layer.log->newExecOn = false;
        }
        std::optional<int> abi = policy.abi;
        if (abi)
            abi = std::min(*abi, newestIslandAbi);
        const std::string text = configText(layer, abi, Syntax::Toml, result);
        if (text.empty()) {
            result.lose(Loss::Kind::Dropped, MessageId::LossEmptyLayer);
            continue;
        }
        std::string settings;
        if (!layer.handledFs.rights.containsAll(islandWorkspaceRights())) {
            settings = "workspace = false\n";
            result.lose(Loss::Kind::Moved, MessageId::LossWorkspace);
        }
        result.files.push_back(
            {.name = profile + "/profile.toml", .text = settings, .sidecar = {}});
        result.files.push_back({.name = profile + "/landlock/policy.toml",
                                .text = text,
                                .sidecar = sidecarOf(policy.layers[i])});
    }
    if (result.files.size() > 2)
        result.lose(Loss::Kind::Moved, MessageId::LossLayersAsProfiles);
    return result;
}

} // namespace surveyor::formats
