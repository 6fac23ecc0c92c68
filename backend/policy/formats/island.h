// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/formats/problem.h"
#include "policy/model/policy.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// What a profile.toml adds to the policy of its landlock folder.
struct IslandProfile
{
    struct Variable
    {
        std::string name;
        std::string literal;
    };

    std::vector<std::string> contexts; ///< when_beneath
    bool workspace = true;
    std::vector<Variable> variables;  ///< of the environment
    std::vector<std::string> unknown; ///< keys that island ignores
    /// The workspace's grants on every context; nothing without a workspace.
    std::vector<policy::PathRule> rules;
};

/// Reads a profile.toml; an empty one is fine, keys it does not know are ignored as island does.
std::optional<IslandProfile> readIslandProfile(std::string_view text, Problems &problems);

/// What a workspace grants, and what the profile's policy must handle for island to run with one.
policy::RightSet islandWorkspaceRights();

/// A profile folder for each layer: NAME/profile.toml and NAME/landlock/policy.toml.
ExportResult writeIsland(const policy::Policy &policy, std::string_view name);

/// What island accepts as the name of a profile.
bool isIslandName(std::string_view name) noexcept;

} // namespace surveyor::formats
