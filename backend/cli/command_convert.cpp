// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/policy_arguments.h"
#include "cli/policy_json.h"
#include "policy/formats/sidecar_file.h"
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

/// What the document does not hold goes beside it; a sidecar of what stood there before goes.
bool writeSidecarBeside(const std::string &path, const formats::Sidecar &sidecar)
{
    const std::string name = formats::sidecarName(path);
    if (const auto saved = formats::saveSidecar(path, sidecar); !saved) {
        std::cerr << std::format("landlock-survey: {}: {}\n", text::escape(name),
                                 std::strerror(saved.error()));
        return false;
    }
    if (!sidecar.empty())
        std::cerr << std::format("landlock-survey: {}: keeps what the format cannot hold, for "
                                 "this program\n",
                                 text::escape(name));
    return true;
}

/// One unnamed file goes to the output, named ones below the output's folder.
bool writeFiles(const formats::ExportResult &result, const formats::Format &format,
                const std::filesystem::path &output)
{
    for (const formats::ExportFile &file : result.files) {
        const std::filesystem::path path = file.name.empty() ? output : output / file.name;
        if (!writeFile(path, file.text))
            return false;
        if (formats::keepsSidecar(format) && !writeSidecarBeside(path, file.sidecar))
            return false;
    }
    return true;
}

void printFiles(const formats::ExportResult &result)
{
    for (const formats::ExportFile &file : result.files) {
        if (!file.name.empty())
            std::cout << std::format("# ---- {}\n", text::escape(file.name));
        std::cout << file.text;
    }
}

/// Answers, and what a newer program keeps, have no place in a policy: they go along as they are.
void passOn(const formats::LoadedPolicy &loaded, formats::ExportResult &result)
{
    if (result.files.size() != 1)
        return;
    for (const formats::Document &document : loaded.documents) {
        if (!document.sidecar)
            continue;
        formats::Sidecar &sidecar = result.files.front().sidecar;
        sidecar.answers.insert(document.sidecar->answers.begin(), document.sidecar->answers.end());
        sidecar.unknown.insert(document.sidecar->unknown.begin(), document.sidecar->unknown.end());
    }
}

int convert(const ConvertArguments &arguments)
{
    const auto loaded = loadArguments(arguments.policy);
    if (!loaded.policy || !resolves(*loaded.policy))
        return readError;
    const formats::Format &format = *formats::findFormat(arguments.to);
    formats::ExportResult result = format.write(*loaded.policy, arguments.name);
    passOn(loaded, result);
    const auto &files = loaded.policy->files;
    printLosses(result, files);
    if (arguments.policy.json)
        std::cout << exportJson(result, format.name, files) << '\n';
    if (!arguments.output.empty() && !writeFiles(result, format, arguments.output))
        return readError;
    if (arguments.output.empty() && !arguments.policy.json)
        printFiles(result);
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
