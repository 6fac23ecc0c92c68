// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/problem.h"
#include "policy/formats/spelling.h"
#include "policy/formats/tree.h"
#include "policy/model/policy.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// A document that is a policy, or all reasons why it is not; never both.
struct ReadResult
{
    std::optional<policy::Policy> policy;
    Problems problems;
};

/// Reads one landlockconfig document into a policy of one layer. Rules, rulesets, lists and values
/// stand in the order of the document. A reference to an undeclared variable is no error here:
/// another document may declare it.
ReadResult readLandlockconfig(std::string_view text, Syntax syntax, std::string_view fileName);

/// The tree alone: for editing.
std::expected<TreeNode, Problem> readTree(std::string_view text, Syntax syntax,
                                          const class LineIndex &lines);

/// What the format infers: every right that a rule uses is handled. Takes out what was inferred
/// before and infers anew, so it may be called after any change.
void inferHandled(policy::Layer &layer);

} // namespace surveyor::formats
