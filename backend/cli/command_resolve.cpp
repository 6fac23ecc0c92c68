// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/policy_arguments.h"
#include "cli/policy_json.h"
#include "policy/formats/resolved.h"

#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

int resolvePolicy(const PolicyArguments &arguments)
{
    const auto loaded = loadArguments(arguments);
    if (!loaded.policy || !resolves(*loaded.policy))
        return readError;
    const auto layers = formats::resolveText(*loaded.policy);
    for (std::size_t i = 0; i < layers->size(); ++i)
        std::cout << resolvedJson((*layers)[i], layers->size() > 1 ? i + 1 : 0, !arguments.json)
                  << '\n';
    return finishOutput();
}

} // namespace

void addResolveCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command = app.add_subcommand(
        "resolve", "Print policies as JSON with variables and groups expanded, composed");
    const auto arguments = std::make_shared<PolicyArguments>();
    addPolicyArguments(*command, *arguments);
    command->callback(
        [&chosen, arguments] { chosen = [arguments] { return resolvePolicy(*arguments); }; });
}

} // namespace surveyor::cli
