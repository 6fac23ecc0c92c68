// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/line_index.h"
#include "policy/formats/problem.h"
#include "policy/formats/shell_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// A long option of a wrapper.
struct OptionRow
{
    std::string_view name; ///< without dashes
    bool takesValue = false;
};

/// One option as it stands on a command line.
struct Option
{
    std::string_view name; ///< from the table
    std::string value;
    policy::SourceSpan span;      ///< of the word or words
    policy::SourceSpan valueSpan; ///< of the word that holds the value
    std::size_t valueOffset = 0;  ///< where the value begins in that word's text
};

/// A wrapper and its options, up to the command it wraps.
struct WrappedCommand
{
    std::vector<Option> options;
    ShellCommand rest; ///< the wrapped command
    policy::SourceSpan span;
};

/// Finds the first command in @p text that runs @p program (after exec, sudo, env if need be) and
/// splits its options. Problems: no such command, an option that does not exist, a missing value, a
/// value that a shell would expand. @p prefixes: an unambiguous beginning of a name is enough.
std::optional<WrappedCommand> readCommandLine(std::string_view text, const LineIndex &lines,
                                              std::string_view program,
                                              std::span<const OptionRow> table, bool prefixes,
                                              Problems &problems);

/// That command and, as long as a wrapped command is the same program, those it runs: the
/// outermost first.
std::vector<WrappedCommand> readNestedCommands(std::string_view text, const LineIndex &lines,
                                               std::string_view program,
                                               std::span<const OptionRow> table, bool prefixes,
                                               Problems &problems);

/// The same for words at hand: a wrapper inside a wrapper. words.front() is the program.
WrappedCommand splitOptions(const ShellCommand &words, const LineIndex &lines,
                            std::span<const OptionRow> table, bool prefixes, Problems &problems);

} // namespace surveyor::formats
