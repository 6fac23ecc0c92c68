// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/right_set.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// The two ways to write one landlockconfig document.
enum class Syntax : std::uint8_t { Toml, Json };

/// Its keys in one of them.
struct Keys
{
    std::string_view abi = "abi";
    std::string_view variable = "variable";
    std::string_view name = "name";
    std::string_view literal = "literal";
    std::string_view ruleset = "ruleset";
    std::string_view handledFs;
    std::string_view handledNet;
    std::string_view scoped = "scoped";
    std::string_view pathBeneath;
    std::string_view netPort;
    std::string_view allowedAccess;
    std::string_view parent = "parent";
    std::string_view port = "port";
};

const Keys &keysOf(Syntax syntax) noexcept;

/// The newest ABI that the groups of landlockconfig know (landlock crate 0.4.7).
inline constexpr int newestGroupAbi = 9;

/// Whether @p name is a right or group that landlockconfig accepts for @p kind.
bool isConfigName(landlock::RightKind kind, std::string_view name);

/// Whether @p name is one of its groups: "abi.all", for filesystem rights also the two others.
bool isGroup(landlock::RightKind kind, std::string_view name);

/// The rights of one accepted name; a group needs @p abi, without it the set is empty.
policy::RightSet configRights(landlock::RightKind kind, std::string_view name,
                              std::optional<int> abi);

/// The name landlockconfig has for the right of a row ("read_file"); nothing if it has none.
std::optional<std::string> configName(const landlock::Right &right);

/// Every name accepted for @p kind, groups first.
std::vector<std::string> configNames(landlock::RightKind kind);

/// The name meant by one that is not accepted: other case, hyphens, "fs." before it; else empty.
std::string intendedName(landlock::RightKind kind, std::string_view name);

/// "fs.", "net." or "scope.".
std::string_view recordPrefix(landlock::RightKind kind) noexcept;

} // namespace surveyor::formats
