// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/export_layer.h"

#include <functional>
#include <string>

namespace surveyor::formats {

/// A program that restricts itself and then runs a command.
struct RestrictingTool
{
    std::string name;
    policy::RightSet known; ///< other rights are dropped, and said so
    /// Adds the tool with its options for one layer, up to where the command begins.
    std::function<void(std::string &script, const ExportLayer &layer, ExportResult &result)> write;
};

/// A shell script that runs its arguments under @p policy: the tool once for each layer, one
/// running the next. No file where no layer restricts anything.
ExportResult writeNestedCommand(const policy::Policy &policy, const RestrictingTool &tool);

} // namespace surveyor::formats
