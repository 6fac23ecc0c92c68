// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/command_line.h"
#include "policy/formats/text_edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::formats {

// Changes of one option of a command line, as edits of the script's text.

/// Takes the option away with the blanks or the continued line before it.
TextEdit removeOption(std::string_view text, const Option &option);

/// Gives the option another value; quoted where a shell needs it.
TextEdit changeValue(const Option &option, const std::string &value);

/// Gives the option another name. Nothing where its name is quoted or cut short.
std::optional<TextEdit> renameOption(std::string_view text, const Option &option,
                                     std::string_view name);

/// "a,b,,c" to its items, empty ones included; nothing to nothing.
std::vector<std::string> splitList(std::string_view list);
std::string joinList(const std::vector<std::string> &items);

} // namespace surveyor::formats
