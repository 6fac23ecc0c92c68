// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/spelling.h"

#include <algorithm>
#include <array>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

constexpr Keys tomlKeys{.handledFs = "handled_access_fs",
                        .handledNet = "handled_access_net",
                        .pathBeneath = "path_beneath",
                        .netPort = "net_port",
                        .allowedAccess = "allowed_access"};
constexpr Keys jsonKeys{.handledFs = "handledAccessFs",
                        .handledNet = "handledAccessNet",
                        .pathBeneath = "pathBeneath",
                        .netPort = "netPort",
                        .allowedAccess = "allowedAccess"};

/// The format names what ABI 6 knows; newer rights come by groups only.
constexpr int newestNamedAbi = 6;

constexpr std::string_view groupAll = "abi.all";
constexpr std::array<std::string_view, 3> fsGroups{groupAll, "abi.read_execute", "abi.read_write"};

const landlock::Right *findConfigRight(RightKind kind, std::string_view name)
{
    const landlock::Right *const right =
        landlock::findRight(std::string(recordPrefix(kind)) + std::string(name));
    return right && right->kind == kind && right->abi <= newestNamedAbi ? right : nullptr;
}

} // namespace

const Keys &keysOf(Syntax syntax) noexcept
{
    return syntax == Syntax::Toml ? tomlKeys : jsonKeys;
}

std::string_view recordPrefix(RightKind kind) noexcept
{
    switch (kind) {
    case RightKind::Network: return "net.";
    case RightKind::Scope: return "scope.";
    default: return "fs.";
    }
}

bool isGroup(RightKind kind, std::string_view name)
{
    return kind == RightKind::Filesystem ? std::ranges::contains(fsGroups, name) : name == groupAll;
}

bool isConfigName(RightKind kind, std::string_view name)
{
    return isGroup(kind, name) || findConfigRight(kind, name) != nullptr;
}

policy::RightSet configRights(RightKind kind, std::string_view name, std::optional<int> abi)
{
    policy::RightSet rights;
    if (!isGroup(kind, name)) {
        if (const landlock::Right *const right = findConfigRight(kind, name))
            rights.add(*right);
        return rights;
    }
    if (!abi)
        return rights;
    rights = policy::RightSet::all(kind, std::min(*abi, newestGroupAbi));
    if (name == "abi.read_write")
        rights.remove("fs.execute");
    if (name == "abi.read_execute") {
        policy::RightSet reading;
        for (const auto *const right : {"fs.execute", "fs.read_file", "fs.read_dir", "fs.refer"})
            reading.add(right);
        rights &= reading;
    }
    return rights;
}

std::optional<std::string> configName(const landlock::Right &right)
{
    if (right.bit < 0 || right.abi > newestNamedAbi)
        return std::nullopt;
    return std::string(right.blocker.substr(right.blocker.find('.') + 1));
}

std::vector<std::string> configNames(RightKind kind)
{
    std::vector<std::string> names;
    if (kind == RightKind::Filesystem)
        names.assign(fsGroups.begin(), fsGroups.end());
    else
        names.emplace_back(groupAll);
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind != kind)
            continue;
        if (auto name = configName(right))
            names.push_back(std::move(*name));
    }
    return names;
}

std::string intendedName(RightKind kind, std::string_view name)
{
    std::string plain(name);
    for (char &c : plain) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        else if (c == '-')
            c = '_';
    }
    for (const std::string_view prefix : {"landlock_access_fs_", "landlock_access_net_",
                                          "landlock_scope_", "fs.", "net.", "scope."}) {
        if (plain.starts_with(prefix))
            plain.erase(0, prefix.size());
    }
    // "v6.all" was the spelling until 2025-09.
    if (const auto dot = plain.find('.'); dot != std::string::npos && plain.starts_with('v'))
        plain = "abi" + plain.substr(dot);
    return isConfigName(kind, plain) ? plain : std::string();
}

} // namespace surveyor::formats
