// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace surveyor::cli {

// Exit statuses beside 0, "fine". Status 1 means findings; only check, replay, run, doctor and
// diff have it.
inline constexpr int findingsFound = 1;
inline constexpr int usageError = 2;
inline constexpr int readError = 3;

/// What the arguments ask for, ready to run; returns the exit status.
using Action = std::function<int()>;

/// What stands behind `--`: the words of `run`'s command, which no option is read in.
std::vector<std::string> &wordsBehindDashes();

// Each command adds itself, with its options, to @p app and, once the arguments name it, sets
// @p chosen. Both outlive the action. One file a command: command_NAME.cpp.
void addCheckCommand(CLI::App &app, Action &chosen);
void addConvertCommand(CLI::App &app, Action &chosen);
void addDenialsCommand(CLI::App &app, Action &chosen);
void addDiffCommand(CLI::App &app, Action &chosen);
void addDoctorCommand(CLI::App &app, Action &chosen);
void addDomainsCommand(CLI::App &app, Action &chosen);
void addExplainCommand(CLI::App &app, Action &chosen);
void addFollowCommand(CLI::App &app, Action &chosen);
void addResolveCommand(CLI::App &app, Action &chosen);
void addRunCommand(CLI::App &app, Action &chosen);
void addSummaryCommand(CLI::App &app, Action &chosen);

/// Sends off what was printed: 0, or readError with a message if it could not be written.
int finishOutput();

} // namespace surveyor::cli
