// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/policy_arguments.h"

#include "policy/formats/resolved.h"
#include "text/escape.h"

#include <format>
#include <iostream>

namespace surveyor::cli {
namespace {

formats::LoadedPolicy load(formats::LoadRequest request, const std::string &format)
{
    request.format = format.empty() ? nullptr : formats::findFormat(format);
    formats::LoadedPolicy loaded = formats::loadPolicy(request);
    for (const formats::Document &document : loaded.documents) {
        for (const formats::Problem &problem : document.result.problems)
            printProblem(document.name, problem);
    }
    return loaded;
}

/// Those that can be read.
std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const formats::Format &format : formats::formats()) {
        if (format.read)
            names.emplace_back(format.name);
    }
    return names;
}

} // namespace

void addPolicyArguments(CLI::App &command, PolicyArguments &arguments)
{
    command
        .add_option("POLICY", arguments.first,
                    "Documents, folders of documents, island profiles; several compose; - is "
                    "standard input")
        ->required();
    command.add_option("--layer", arguments.layers,
                       "Documents of one more layer, nested in the layers before it");
    addFormatOption(command, arguments.format);
    command.add_flag("--json", arguments.json, "One JSON object a line");
}

void addFormatOption(CLI::App &command, std::string &format)
{
    command.add_option("--format", format, "What the documents are written in")
        ->check(CLI::IsMember(formatNames()));
}

formats::LoadedPolicy loadArguments(const PolicyArguments &arguments)
{
    formats::LoadRequest request;
    request.layers.push_back(arguments.first);
    request.layers.insert(request.layers.end(), arguments.layers.begin(), arguments.layers.end());
    return load(std::move(request), arguments.format);
}

formats::LoadedPolicy loadSource(const std::string &source, const std::string &format)
{
    formats::LoadRequest request;
    request.layers = {{source}};
    return load(std::move(request), format);
}

bool resolves(const policy::Policy &policy)
{
    const auto layers = formats::resolveText(policy);
    if (!layers)
        printProblem(fileOf(policy.files, layers.error().span), layers.error());
    return layers.has_value();
}

void printProblem(const std::string &file, const formats::Problem &problem)
{
    std::string place = text::escape(file);
    if (problem.span)
        place += std::format(":{}:{}", problem.span.line, problem.span.column);
    std::cerr << std::format("landlock-survey: {}: {}\n", place, formats::english(problem.message));
}

std::string fileOf(const std::vector<policy::PolicyFile> &files, const policy::SourceSpan &span)
{
    return span && span.file < files.size() ? files[span.file].name : std::string();
}

} // namespace surveyor::cli
