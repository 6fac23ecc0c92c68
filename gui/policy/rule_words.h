// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_rights.h"

#include <QString>

namespace surveyor::gui {

/// What a row of the form says. The bytes of the policy are escaped.
QString textOf(const policy::Policy &policy, const RulePlace &node);

/// What it means, for a tool tip and for screen readers; empty where the text says it all.
QString hintOf(const policy::Policy &policy, const RulePlace &node);

/// "https" for 443; empty for a port without a name.
QString serviceName(std::uint64_t port);

/// The text that is edited in place: a path with its variables, a port, a value; the variable's
/// name cannot be changed so.
QString editTextOf(const policy::Policy &policy, const RulePlace &node);

} // namespace surveyor::gui
