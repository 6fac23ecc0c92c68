// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/policy_arguments.h"
#include "cli/policy_json.h"
#include "policy/formats/policy_diff.h"
#include "text/escape.h"

#include <format>
#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

constexpr int different = 1;

struct DiffArguments
{
    std::string before;
    std::string after;
    std::string format;
    bool json = false;
};

std::string subject(const formats::Difference &difference)
{
    using enum formats::Difference::Kind;
    switch (difference.kind) {
    case OtherPaths: return "all other paths";
    case Path: return text::escape(difference.path);
    case OtherPorts: return "all other ports";
    case Port: return std::format("port {}", difference.port);
    case Scopes: break;
    }
    return "outside the sandbox";
}

std::string differenceText(const formats::Difference &difference)
{
    std::string result = subject(difference) + '\n';
    for (const std::string &name : difference.gained.names())
        result += std::format("    + {}\n", name);
    for (const std::string &name : difference.lost.names())
        result += std::format("    - {}\n", name);
    return result;
}

int diff(const DiffArguments &arguments)
{
    const auto before = loadSource(arguments.before, arguments.format);
    const auto after = loadSource(arguments.after, arguments.format);
    if (!before.policy || !after.policy || !resolves(*before.policy) || !resolves(*after.policy))
        return readError;
    const auto differences = formats::diffPolicies(*before.policy, *after.policy);
    for (const formats::Difference &difference : *differences)
        std::cout << (arguments.json ? differenceJson(difference) + '\n'
                                     : differenceText(difference));
    if (const int status = finishOutput(); status != 0)
        return status;
    return differences->empty() ? 0 : different;
}

} // namespace

void addDiffCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command = app.add_subcommand(
        "diff", "Compare what two policies allow: rights gained and lost per path and port");
    const auto arguments = std::make_shared<DiffArguments>();
    command->add_option("A", arguments->before, "The policy to compare with")->required();
    command->add_option("B", arguments->after, "The other policy")->required();
    addFormatOption(*command, arguments->format);
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([&chosen, arguments] { chosen = [arguments] { return diff(*arguments); }; });
}

} // namespace surveyor::cli
