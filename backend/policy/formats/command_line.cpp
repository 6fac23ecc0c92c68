// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/command_line.h"

#include <algorithm>
#include <array>

namespace surveyor::formats {
namespace {

/// What may stand before a wrapper's name.
constexpr std::array<std::string_view, 4> runners{"exec", "sudo", "env", "command"};

std::optional<ShellCommand> wrapperIn(const ShellCommand &command, std::string_view program)
{
    for (std::size_t i = 0; i < command.size(); ++i) {
        const std::string_view name = programName(command[i].text);
        if (name == program)
            return ShellCommand(command.begin() + static_cast<std::ptrdiff_t>(i), command.end());
        if (!std::ranges::contains(runners, name))
            break;
    }
    return std::nullopt;
}

const OptionRow *findOption(std::span<const OptionRow> table, std::string_view name, bool prefixes)
{
    const auto exact = std::ranges::find(table, name, &OptionRow::name);
    if (exact != table.end())
        return &*exact;
    if (!prefixes || name.empty())
        return nullptr;
    const OptionRow *found = nullptr;
    for (const OptionRow &row : table) {
        if (!row.name.starts_with(name))
            continue;
        if (found)
            return nullptr;
        found = &row;
    }
    return found;
}

void complain(Problems &problems, MessageId id, std::string_view word, policy::SourceSpan span)
{
    problems.push_back({.message = {.id = id, .arguments = {std::string(word)}}, .span = span});
}

} // namespace

WrappedCommand splitOptions(const ShellCommand &words, const LineIndex &lines,
                            std::span<const OptionRow> table, bool prefixes, Problems &problems)
{
    WrappedCommand result;
    const auto spanOf = [&lines](const ShellWord &word) {
        return lines.span(word.begin, word.end);
    };
    result.span = lines.span(words.front().begin, words.back().end);
    std::size_t at = 1;
    for (; at < words.size(); ++at) {
        const ShellWord &word = words[at];
        if (word.text == "--") {
            ++at;
            break;
        }
        if (!word.text.starts_with("-") || word.text == "-")
            break;
        const bool isLong = word.text.starts_with("--");
        const std::size_t equals = word.text.find('=');
        const std::string name = isLong
            ? word.text.substr(2, equals == std::string::npos ? equals : equals - 2)
            : word.text;
        const OptionRow *const row = findOption(table, name, prefixes && isLong);
        if (!row) {
            complain(problems, MessageId::UnknownOption, word.text, spanOf(word));
            continue;
        }
        Option option{
            .name = row->name, .value = {}, .span = spanOf(word), .valueSpan = spanOf(word)};
        const ShellWord *source = &word;
        if (row->takesValue && equals != std::string::npos) {
            option.value = word.text.substr(equals + 1);
            option.valueOffset = equals + 1;
        } else if (row->takesValue) {
            if (++at >= words.size()) {
                complain(problems, MessageId::MissingValue, word.text, spanOf(word));
                break;
            }
            source = &words[at];
            option.value = source->text;
            option.valueSpan = spanOf(*source);
            option.span = lines.span(word.begin, source->end);
        }
        if (source->expands)
            complain(problems, MessageId::ShellExpansion, source->text, spanOf(*source));
        result.options.push_back(std::move(option));
    }
    result.rest.assign(words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size())),
                       words.end());
    return result;
}

std::optional<WrappedCommand> readCommandLine(std::string_view text, const LineIndex &lines,
                                              std::string_view program,
                                              std::span<const OptionRow> table, bool prefixes,
                                              Problems &problems)
{
    const auto commands = splitShell(text, lines);
    if (!commands) {
        problems.push_back(commands.error());
        return std::nullopt;
    }
    for (const ShellCommand &command : *commands) {
        if (const auto words = wrapperIn(command, program))
            return splitOptions(*words, lines, table, prefixes, problems);
    }
    complain(problems, MessageId::NoSuchCommand, program, lines.span(0, text.size()));
    return std::nullopt;
}

std::vector<WrappedCommand> readNestedCommands(std::string_view text, const LineIndex &lines,
                                               std::string_view program,
                                               std::span<const OptionRow> table, bool prefixes,
                                               Problems &problems)
{
    std::vector<WrappedCommand> commands;
    auto command = readCommandLine(text, lines, program, table, prefixes, problems);
    while (command) {
        commands.push_back(std::move(*command));
        const ShellCommand &rest = commands.back().rest;
        command.reset();
        if (!rest.empty() && programName(rest.front().text) == program)
            command = splitOptions(rest, lines, table, prefixes, problems);
    }
    return commands;
}

} // namespace surveyor::formats
