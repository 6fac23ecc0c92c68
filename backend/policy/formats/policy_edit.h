// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/policy.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Changes to a policy of one layer as landlockconfig holds it. Each can be made in the policy and,
/// to the same effect, in the text of its document (config_document.h).
namespace surveyor::formats::edit {

/// A list of the document. Items of the handled lists count over all rulesets and leave out what
/// is only inferred.
struct Place
{
    enum class List : std::uint8_t {
        HandledFs,
        HandledNet,
        Scoped,
        PathAccess, ///< of path rule owner
        Paths,      ///< templates of path rule owner
        PortAccess, ///< of port rule owner
        Ports,      ///< decimal numbers of port rule owner
        Values,     ///< of variable owner
    };
    List list = List::HandledFs;
    std::size_t owner = 0;
};

/// Appends @p item: a right or group, a path template, a port, a value.
struct AddItem
{
    Place place;
    std::string item;
};

struct ChangeItem
{
    Place place;
    std::size_t index = 0;
    std::string item;
};

/// A rule goes with its last right, path or port; a variable keeps its name without values.
struct RemoveItem
{
    Place place;
    std::size_t index = 0;
};

struct AddPathRule
{
    std::vector<std::string> access;
    std::vector<std::string> paths;
};

struct AddPortRule
{
    std::vector<std::string> access;
    std::vector<std::uint64_t> ports;
};

struct AddVariable
{
    std::string name;
    std::vector<std::string> values; ///< may be empty
};

struct RemovePathRule
{
    std::size_t rule = 0;
};

struct RemovePortRule
{
    std::size_t rule = 0;
};

struct RemoveVariable
{
    std::size_t variable = 0;
};

struct SetAbi
{
    std::optional<int> abi;
};

} // namespace surveyor::formats::edit

namespace surveyor::formats {

using PolicyEdit =
    std::variant<edit::AddItem, edit::ChangeItem, edit::RemoveItem, edit::AddPathRule,
                 edit::AddPortRule, edit::AddVariable, edit::RemovePathRule, edit::RemovePortRule,
                 edit::RemoveVariable, edit::SetAbi>;

/// Makes @p edit in @p policy; what is added has no spans. False, and nothing changed, where the
/// policy has no such place or the item is not what belongs there.
bool applyEdit(policy::Policy &policy, const PolicyEdit &edit);

} // namespace surveyor::formats
