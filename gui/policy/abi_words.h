// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/policy.h"

#include <QString>

#include <optional>

namespace surveyor::gui {

/// What of @p policy a kernel with @p abi cannot do, in words; empty if it can do everything, or if
/// any kernel is meant.
QString degradationText(const policy::Policy &policy, std::optional<int> abi);

} // namespace surveyor::gui
