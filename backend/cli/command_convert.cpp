// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/policy_arguments.h"
#include "cli/policy_json.h"
#include "text/escape.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <memory>

namespace surveyor::cli {
namespace {

struct ConvertArguments
{
    PolicyArguments policy;
    std::string to;
    std::string name = "policy";
    std::string output;
};

bool writeFile(const std::filesystem::path &path, const std::string &text)
{
    std::error_code ignored;
    if (path.has_parent_path())
        std::filesystem::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (file)
        return true;
    std::cerr << std::format("landlock-survey: {}: {}\n", text::escape(path.string()),
                             std::strerror(errno));
    return false;
}

void printLosses(const formats::ExportResult &result, const std::vector<policy::PolicyFile> &files)
{
    for (const formats::Loss &loss : result.losses) {
        std::string place = text::escape(fileOf(files, loss.span));
        if (loss.span)
            place += std::format(":{}:{}: ", loss.span.line, loss.span.column);
        std::cerr << std::format("landlock-survey: {}{}: {}\n", place, formats::lossName(loss.kind),
                                 formats::english(loss.message));
    }
}

/// One unnamed file goes to the output or standard output; named ones below the output's folder.
bool writeResult(const formats::ExportResult &result, const std::string &output)
{
    for (const formats::ExportFile &file : result.files) {
        if (!output.empty()) {
            const std::filesystem::path path = file.name.empty()
                ? std::filesystem::path(output)
                : std::filesystem::path(output) / file.name;
            if (!writeFile(path, file.text))
                return false;
            continue;
        }
        if (!file.name.empty())
            std::cout << std::format("# ---- {}\n", text::escape(file.name));
        std::cout << file.text;
    }
    return true;
}

int convert(const ConvertArguments &arguments)
{
    const auto loaded = loadArguments(arguments.policy);
    if (!loaded.policy || !resolves(*loaded.policy))
        return readError;
    const formats::Format &format = *formats::findFormat(arguments.to);
    const formats::ExportResult result = format.write(*loaded.policy, arguments.name);
    const auto &files = loaded.policy->files;
    printLosses(result, files);
    if (arguments.policy.json)
        std::cout << exportJson(result, format.name, files) << '\n';
    if (!arguments.policy.json || !arguments.output.empty()) {
        if (!writeResult(result, arguments.output))
            return readError;
    }
    if (const int status = finishOutput(); status != 0)
        return status;
    if (!result.files.empty())
        return 0;
    std::cerr << "landlock-survey: nothing of the policy can be written in this format\n";
    return readError;
}

} // namespace

void addConvertCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("convert", "Write policies in another format; tells what it cannot say");
    const auto arguments = std::make_shared<ConvertArguments>();
    addPolicyArguments(*command, arguments->policy);
    std::vector<std::string> names;
    for (const formats::Format &format : formats::formats())
        names.emplace_back(format.name);
    command->add_option("--to", arguments->to, "The format to write")
        ->required()
        ->check(CLI::IsMember(names));
    command->add_option("--name", arguments->name, "What an island profile or its like is called");
    command->add_option("-o,--output", arguments->output,
                        "The file, or the folder of several files, to write; else standard output");
    command->callback(
        [&chosen, arguments] { chosen = [arguments] { return convert(*arguments); }; });
}

} // namespace surveyor::cli
