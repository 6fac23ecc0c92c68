// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/program.h"

#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <iostream>

namespace surveyor::cli {
namespace {

/// In the order in which help names them.
constexpr void (*commands[])(CLI::App &, Action &) = {
    addDenialsCommand,
    addSummaryCommand,
    addExplainCommand,
};

} // namespace

int finishOutput()
{
    std::cout.flush();
    if (std::cout || errno == EPIPE)
        return 0;
    std::cerr << "landlock-survey: cannot write the result\n";
    return readError;
}

int run(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    CLI::App app{"Shows what the Linux sandbox Landlock denied, from audit logs",
                 "landlock-survey"};
    app.set_version_flag("--version", "landlock-survey " SURVEYOR_VERSION);
    app.require_subcommand(1);
    Action chosen;
    for (const auto addCommand : commands)
        addCommand(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : usageError;
    }
    return chosen();
}

} // namespace surveyor::cli
