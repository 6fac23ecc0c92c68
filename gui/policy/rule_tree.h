// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/policy_edit.h"
#include "policy/model/policy.h"
#include "policy/right_groups.h"

#include <QString>

#include <memory>
#include <vector>

namespace surveyor::gui {

/// Where a row of the form of a policy stands, not what it says. A value.
struct RulePlace
{
    enum class Kind : std::uint8_t {
        Root,
        Layer,
        Handled, ///< what is denied unless a rule allows it
        Paths,
        Ports,
        Scopes,
        Variables,
        Logging,
        PathRule,
        PortRule,
        Path,  ///< one of several of a rule
        Port,  ///< the same
        Group, ///< of rights
        Right,
        Variable,
        Value,
        LogFlag,
        Quiet, ///< the rights that stay silent
    };
    using List = formats::edit::Place::List;

    Kind kind = Kind::Root;
    std::size_t layer = 0;
    std::size_t owner = 0;       ///< the rule or variable, in the layer's list
    std::size_t item = 0;        ///< the path, port, value or flag
    List list = List::HandledFs; ///< of groups and rights
    bool quiet = false;          ///< a right of Layer::quiet
    RightGroup group = RightGroup::Read;
    const landlock::Right *right = nullptr;
};

/// A row with those above and below it.
struct RuleNode : RulePlace
{
    RuleNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<RuleNode>> children;

    /// The same for the same place in trees of different policies.
    [[nodiscard]] QString key() const;
};

/// The rows that @p policy has.
std::unique_ptr<RuleNode> ruleTree(const policy::Policy &policy);

/// Whether both have the same rows.
bool sameShape(const RuleNode &left, const RuleNode &right);

} // namespace surveyor::gui
