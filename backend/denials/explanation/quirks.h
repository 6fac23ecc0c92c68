// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/explanation/message.h"
#include "denials/explanation/situation.h"

#include <vector>

namespace surveyor::denials {

/// Adds what is not as a record seems to say.
void addQuirks(const Situation &situation, std::vector<Statement> &out);

} // namespace surveyor::denials
