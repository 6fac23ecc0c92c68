// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/policy_arguments.h"
#include "cli/policy_json.h"
#include "policy/formats/check.h"
#include "text/escape.h"

#include <format>
#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

constexpr int findings = 1;

struct CheckArguments
{
    PolicyArguments policy;
    int abi = 0;
    bool noLookup = false;
    bool sarif = false;
};

std::string findingLine(const formats::Finding &finding,
                        const std::vector<policy::PolicyFile> &files)
{
    std::string place = text::escape(fileOf(files, finding.span));
    if (finding.span)
        place += std::format(":{}:{}: ", finding.span.line, finding.span.column);
    std::string result =
        std::format("{}{}: {} [{}]\n", place, formats::severityName(finding.severity),
                    formats::english(finding.message), formats::messageName(finding.message.id));
    for (const formats::Fix &fix : finding.fixes)
        result += std::format("    fix: {}\n", formats::english(fix.title));
    return result;
}

int check(const CheckArguments &arguments)
{
    const auto loaded = loadArguments(arguments.policy);
    if (!loaded.policy)
        return readError;
    formats::CheckOptions options;
    if (arguments.abi > 0)
        options.targetAbi = arguments.abi;
    options.lookUpPaths = !arguments.noLookup;
    const auto found = formats::checkPolicy(loaded, options);
    const auto &files = loaded.policy->files;
    if (arguments.sarif) {
        std::cout << sarif(found, files) << '\n';
    } else {
        for (const formats::Finding &finding : found)
            std::cout << (arguments.policy.json ? findingJson(finding, files) + '\n'
                                                : findingLine(finding, files));
    }
    if (const int status = finishOutput(); status != 0)
        return status;
    // Which is a finding too, with its fix; but nothing can be made of such a policy.
    if (!resolves(*loaded.policy))
        return readError;
    return found.empty() ? 0 : findings;
}

} // namespace

void addCheckCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("check", "Look for what is wrong, weak or surprising in policies");
    const auto arguments = std::make_shared<CheckArguments>();
    addPolicyArguments(*command, arguments->policy);
    command
        ->add_option("--abi", arguments->abi,
                     "The Landlock ABI to work with; else the documents' own")
        ->check(CLI::PositiveNumber);
    command->add_flag("--no-lookup", arguments->noLookup, "Do not look at paths on this host");
    command->add_flag("--sarif", arguments->sarif, "Print one SARIF 2.1.0 document");
    command->callback([&chosen, arguments] { chosen = [arguments] { return check(*arguments); }; });
}

} // namespace surveyor::cli
