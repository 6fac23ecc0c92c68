// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/command_line.h"
#include "policy/formats/landlockconfig.h"
#include "policy/formats/loss.h"

#include <string_view>
#include <vector>

namespace surveyor::formats {

/// Reads the first landrun command of a script; landrun commands that it runs are further layers.
/// What depends on the command alone (--ldd, --add-exec) cannot be a policy and is a problem.
ReadResult readLandrun(std::string_view text, std::string_view fileName);

/// The commands alone, the outermost first: for editing. Views into the table of options.
std::vector<WrappedCommand> landrunCommands(std::string_view text, const LineIndex &lines,
                                            Problems &problems);

/// A shell script: landrun nested once for each layer, then "$@".
ExportResult writeLandrun(const policy::Policy &policy);

} // namespace surveyor::formats
