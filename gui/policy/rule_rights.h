// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_tree.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::gui {

/// What the check boxes of the form are judged by beside the policy itself.
struct RuleSurroundings
{
    std::optional<int> abi; ///< the kernel that the policy is for; nothing: any
    /// Whether a path, as written, is a folder on this host. Paths not in it are not known.
    std::map<std::string, bool> folders;
};

/// The list that the rights below @p node count in; null for a node without any.
const policy::RightList *rightListOf(const policy::Policy &policy, const RulePlace &node);

/// Rights of @p node's list that its check box stands for: of a group, or one.
policy::RightSet rightsOf(const RulePlace &node);

/// Why @p right cannot be granted there, in words; empty if it can.
QString whyNot(const policy::Policy &policy, const RulePlace &node, const landlock::Right &right,
               const RuleSurroundings &around);

/// Those of @p rights that can be granted at @p node.
policy::RightSet possible(const policy::Policy &policy, const RulePlace &node,
                          const policy::RightSet &rights, const RuleSurroundings &around);

/// The smallest edits that make @p list come to @p wanted: what is written stays where it can, a
/// group that says too much is replaced by the rights that remain of it.
std::vector<formats::PolicyEdit> rightEdits(const policy::RightList &list,
                                            const formats::edit::Place &place,
                                            const policy::RightSet &wanted);

/// Gives a list without mentions one for each of its rights: edits count them, and what comes from a
/// sidecar has none.
void nameRights(policy::RightList &list);

/// The names that a rule with these rights is written with.
std::vector<std::string> namesOf(const policy::RightList &list);

} // namespace surveyor::gui
