// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/explanation/explanation.h"
#include "denials/explanation/situation.h"

#include <vector>

namespace surveyor::denials {

/// Adds whether a rule can allow it, where the rule belongs and what may be refused next.
Explanation::Remedy addRemedy(const Situation &situation, std::vector<Statement> &out);

} // namespace surveyor::denials
