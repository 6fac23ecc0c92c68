// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "doctor/diagnosis.h"
#include "doctor/examine.h"
#include "doctor/wording.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <format>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <unistd.h>

namespace surveyor::cli {
namespace {

using doctor::Certainty;
using doctor::Finding;
using doctor::Severity;

struct DoctorRequest
{
    bool json = false;
    std::string auditLog;
};

const char *nameOf(Severity severity)
{
    return severity == Severity::Problem ? "problem" : severity == Severity::Hint ? "hint" : "fine";
}

const char *nameOf(Certainty certainty)
{
    return certainty == Certainty::Certain ? "certain"
        : certainty == Certainty::Likely   ? "likely"
                                           : "unknown";
}

nlohmann::ordered_json jsonOf(const doctor::Argument &argument)
{
    if (const auto *const text = std::get_if<std::string>(&argument))
        return text::escape(*text);
    if (const auto *const number = std::get_if<std::int64_t>(&argument))
        return *number;
    auto ways = nlohmann::ordered_json::array();
    for (const doctor::Way way : std::get<std::vector<doctor::Way>>(argument))
        ways.push_back(doctor::nameOf(way));
    return ways;
}

std::string jsonLine(const Finding &finding)
{
    const doctor::Wording &wording = doctor::wordingOf(finding.id);
    const auto told = [&](std::string_view text) {
        return text::escape(doctor::withArguments(text, finding));
    };
    nlohmann::ordered_json object{
        {"finding", wording.name},
        {"severity", nameOf(finding.severity)},
        {"certainty", nameOf(finding.certainty)},
        {"title", told(wording.title)},
        {"meaning", told(wording.meaning)},
        {"advice", wording.advice},
        {"command", wording.command},
        {"arguments", nlohmann::ordered_json::array()},
    };
    for (const doctor::Argument &argument : finding.arguments)
        object["arguments"].push_back(jsonOf(argument));
    return object.dump();
}

std::string textOf(const Finding &finding)
{
    const doctor::Wording &wording = doctor::wordingOf(finding.id);
    const char *const mark = finding.severity == Severity::Problem ? "PROBLEM"
        : finding.severity == Severity::Hint                       ? "hint"
                                                                   : "ok";
    const auto told = [&](std::string_view text) {
        return text::escape(doctor::withArguments(text, finding));
    };
    std::string text = std::format("{:<8}{}", mark, told(wording.title));
    if (finding.certainty == Certainty::Likely)
        text += " (likely)";
    text += '\n';
    for (const std::string_view more : {wording.meaning, wording.advice})
        if (!more.empty())
            text += std::format("        {}\n", told(more));
    if (!wording.command.empty())
        text += std::format("            {}\n", wording.command);
    return text;
}

int run(const DoctorRequest &request)
{
    doctor::ExamineOptions options;
    const bool person = isatty(STDERR_FILENO) == 1;
    options.prompt = person ? sources::Prompt::Allowed : sources::Prompt::Never;
    if (!request.auditLog.empty())
        options.auditLog = request.auditLog;
    const auto findings = doctor::diagnose(doctor::examine(options));
    for (const Finding &finding : findings)
        std::cout << (request.json ? jsonLine(finding) + '\n' : textOf(finding));
    if (const int status = finishOutput(); status != 0)
        return status;
    return std::ranges::any_of(findings,
                               [](const Finding &one) { return one.severity == Severity::Problem; })
        ? findingsFound
        : 0;
}

} // namespace

void addDoctorCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("doctor", "Say why no denials are seen, and what to do about it");
    const auto request = std::make_shared<DoctorRequest>();
    command->add_flag("--json", request->json, "One JSON object a line");
    command->add_option("--audit-log", request->auditLog,
                        "Where auditd writes (/var/log/audit/audit.log)");
    command->callback([request, &chosen] { chosen = [request] { return run(*request); }; });
}

} // namespace surveyor::cli
