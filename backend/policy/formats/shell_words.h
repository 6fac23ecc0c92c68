// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/line_index.h"
#include "policy/formats/problem.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// A word of a shell command, its quotes taken off.
struct ShellWord
{
    std::string text;
    std::size_t begin = 0; ///< in the script, with quotes
    std::size_t end = 0;
    bool expands = false; ///< the shell would put something else here: $x, `x`, *, ~
};

using ShellCommand = std::vector<ShellWord>;

/// Splits a script of simple commands as a POSIX shell does: quotes, backslashes, comments,
/// continued lines. Expands nothing. Unclosed quotes are errors.
std::expected<std::vector<ShellCommand>, Problem> splitShell(std::string_view text,
                                                             const LineIndex &lines);

/// @p word so that a shell gives it back; as it is where it needs no quotes.
std::string quoteShell(std::string_view word);

/// The last component of a command's name: "setpriv" for "/usr/bin/setpriv".
std::string_view programName(std::string_view path) noexcept;

} // namespace surveyor::formats
