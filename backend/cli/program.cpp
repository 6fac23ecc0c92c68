// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/program.h"

#include "cli/command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::cli {
namespace {

/// In the order in which help names them.
constexpr void (*commands[])(CLI::App &, Action &) = {
    addDenialsCommand, addFollowCommand,  addDomainsCommand, addSummaryCommand,
    addExplainCommand, addResolveCommand, addCheckCommand,   addConvertCommand,
    addDiffCommand,    addDoctorCommand,  addRunCommand,
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

std::vector<std::string> &wordsBehindDashes()
{
    static std::vector<std::string> words;
    return words;
}

int run(int argc, char **argv)
{
    // CLI11 would take the options of a command that is to be run for ours.
    std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    if (const auto mark = std::ranges::find(words, "--");
        mark != words.end() && words.front() == "run") {
        wordsBehindDashes().assign(mark + 1, words.end());
        words.erase(mark, words.end());
    }
    std::ranges::reverse(words); // as parse() wants them
    std::ios::sync_with_stdio(false);
    CLI::App app{"Shows what the Linux sandbox Landlock denied, from audit logs",
                 "landlock-survey"};
    app.set_version_flag("--version", "landlock-survey " SURVEYOR_VERSION);
    app.require_subcommand(1);
    Action chosen;
    for (const auto addCommand : commands)
        addCommand(app, chosen);
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : usageError;
    }
    return chosen();
}

} // namespace surveyor::cli
