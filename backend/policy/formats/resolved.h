// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/problem.h"
#include "policy/model/policy.h"

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::formats {

/// What a layer comes to in the words of its documents: variables and groups expanded, rules of
/// the same path merged under the spelling that stands first. Grants of nothing are left out.
struct ResolvedText
{
    policy::RightSet handledFs;
    policy::RightSet handledNet;
    policy::RightSet scoped;
    std::map<std::string, policy::RightSet> paths;
    std::map<std::uint64_t, policy::RightSet> ports;
    std::optional<policy::LogFlags> log; ///< nothing: left to whoever applies it
    policy::RightSet quiet;              ///< whose denials are silent on the next two
    std::vector<std::string> quietPaths;
    std::vector<std::uint64_t> quietPorts;
};

/// Every layer of @p policy. Fails where a variable is declared nowhere.
std::expected<std::vector<ResolvedText>, Problem> resolveText(const policy::Policy &policy);

} // namespace surveyor::formats
