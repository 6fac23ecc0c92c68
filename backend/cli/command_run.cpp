// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/plan_text.h"
#include "cli/policy_arguments.h"
#include "landlock/abi.h"
#include "policy/enforce/enforcement.h"
#include "policy/model/compile.h"
#include "policy/model/evaluator.h"
#include "policy/model/real_host.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <format>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

namespace surveyor::cli {
namespace {

// Of the command itself, as env(1) and shells have them.
constexpr int cannotExecute = 126;
constexpr int notFound = 127;
constexpr int findings = 1;

struct RunArguments
{
    std::vector<std::string> policies;
    std::vector<std::vector<std::string>> layers;
    std::string format;
    bool strict = false;
    bool noRecords = false;
    std::vector<std::string> command;
};

void say(const std::string &text)
{
    std::cerr << "landlock-survey: " << text << '\n';
}

/// The file that execvp(3) would start; empty if there is none. Looked up before the restriction,
/// which may hide it.
std::string findProgram(const std::string &name)
{
    if (name.contains('/'))
        return name;
    const char *const path = std::getenv("PATH");
    std::string_view rest = path ? path : "/usr/local/bin:/usr/bin:/bin";
    while (true) {
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        const std::string folder(rest.substr(0, colon));
        std::string candidate = (folder.empty() ? "." : folder) + "/" + name;
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        if (colon == rest.size())
            return {};
        rest.remove_prefix(colon + 1);
    }
}

std::optional<policy::Plan> makePlan(const RunArguments &arguments, const policy::Host &host,
                                     int abi)
{
    const auto loaded =
        loadArguments({arguments.policies, arguments.layers, arguments.format, false});
    if (!loaded.policy || !resolves(*loaded.policy))
        return std::nullopt;
    policy::Policy policy = *loaded.policy;
    policy::CompileOptions options;
    if (arguments.noRecords) {
        options.log.newExecOn = false;
        for (policy::Layer &layer : policy.layers) {
            if (layer.log)
                layer.log->newExecOn = false;
        }
    }
    auto plan = policy::compile(policy, abi, host, options);
    if (!plan) {
        say("the policy cannot be resolved");
        return std::nullopt;
    }
    return std::move(*plan);
}

/// Replaces this process; returns only if that fails.
int execute(const std::string &program, const RunArguments &arguments,
            const policy::Evaluator &evaluator)
{
    std::vector<char *> words;
    for (const std::string &word : arguments.command)
        words.push_back(const_cast<char *>(word.c_str()));
    words.push_back(nullptr);
    ::execv(program.c_str(), words.data());
    const int error = errno;
    say(std::format("cannot run {}: {}", text::escape(program), std::strerror(error)));
    const policy::Judgement judgement = evaluator.judge(policy::operation::Execute{program});
    if (judgement.verdict == policy::Verdict::Denied)
        say("the policy denies it: " + denialText(judgement, evaluator.plan()));
    else if (error == EACCES)
        say("the policy allows the file; its interpreter or loader needs fs.execute and "
            "fs.read_file too");
    return error == ENOENT ? notFound : cannotExecute;
}

int run(const RunArguments &arguments)
{
    const auto abi = landlock::runningAbi();
    if (!abi) {
        say("this kernel has no Landlock, or it is switched off");
        return readError;
    }
    const policy::RealHost host;
    const auto plan = makePlan(arguments, host, *abi);
    if (!plan)
        return readError;
    for (const policy::PlanNote &note : plan->notes)
        say(noteText(note, *abi));
    if (arguments.strict && plan->weakens()) {
        say("not started: this kernel cannot enforce all of the policy (--strict)");
        return findings;
    }
    const std::string program = findProgram(arguments.command.front());
    if (program.empty()) {
        say(std::format("no command {} in PATH", text::escape(arguments.command.front())));
        return notFound;
    }
    const auto enforcement = policy::Enforcement::prepare(*plan);
    const auto restricted =
        enforcement ? enforcement->restrictSelf() : std::unexpected(enforcement.error());
    if (!restricted) {
        say("not started: " + enforceErrorText(restricted.error()));
        return readError;
    }
    return execute(program, arguments, policy::Evaluator(*plan, host));
}

} // namespace

void addRunCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("run", "Run a command under a policy, as the user you are");
    const auto arguments = std::make_shared<RunArguments>();
    command
        ->add_option("--policy", arguments->policies,
                     "A document, a folder of documents or an island profile; given again, they "
                     "compose")
        ->required()
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--layer", arguments->layers,
                        "Documents of one more layer, nested in the layers before it");
    addFormatOption(*command, arguments->format);
    command->add_flag("--strict", arguments->strict,
                      "Do not start what this kernel would restrict less than the policy says");
    command->add_flag("--no-records", arguments->noRecords,
                      "Do not ask for audit records of the command's denials");
    command->footer("Behind -- stand the command and its arguments.");
    command->callback([arguments, &chosen] {
        arguments->command = wordsBehindDashes();
        if (arguments->command.empty())
            throw CLI::RequiredError("-- COMMAND");
        chosen = [arguments] { return run(*arguments); };
    });
}

} // namespace surveyor::cli
