// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/command_line.h"
#include "policy/formats/setpriv.h"

#include <string>

namespace surveyor::formats {

/// "read-file" for the row of fs.read_file.
std::string setprivToken(const landlock::Right &right);

/// Reads the value of --landlock-access into what @p layer handles.
void readSetprivAccess(const Option &option, SetprivGeneration generation, policy::Layer &layer,
                       Problems &problems);

/// Reads the value of --landlock-rule; @p layer handles already what it will.
void readSetprivRule(const Option &option, SetprivGeneration generation, policy::Layer &layer,
                     Problems &problems);

} // namespace surveyor::formats
