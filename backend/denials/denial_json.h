// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"

#include <string>

namespace surveyor::denials {

/// A denial as one line of JSON in pure ASCII. The keys are a promise: more may be added, none
/// is renamed.
std::string denialJson(const Denial &denial);

} // namespace surveyor::denials
