// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_tree.h"

namespace surveyor::gui {

/// The row with that key below @p root; null if there is none.
const RuleNode *findNode(const RuleNode &root, const QString &key);

/// The row at the same place of a tree of the same shape.
const RuleNode *counterpart(const RuleNode &root, const RuleNode &node);

/// The row about the byte of the first layer's document; null if none is.
const RuleNode *nodeAt(const RuleNode &root, const policy::Policy &policy, std::size_t byte);

/// Where a row stands in the document.
policy::SourceSpan spanOf(const policy::Policy &policy, const RulePlace &place);

bool isEnabledRule(const policy::Policy &policy, const RulePlace &place);
bool isQuietRule(const policy::Policy &policy, const RulePlace &place);

} // namespace surveyor::gui
