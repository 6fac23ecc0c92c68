// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/text_edit.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace surveyor::formats {

/// Elements of a list or table between two brackets, with commas between them.
struct ListText
{
    std::string_view text;                                     ///< the document
    std::vector<std::pair<std::size_t, std::size_t>> elements; ///< begin and end of each
    std::size_t close = 0;                                     ///< of the closing bracket
    bool comments = false;                                     ///< whether # begins one
};

/// Appends an element in the manner of the last one: on its line or on one of its own, with a
/// comma behind it if that has one. The list must not be empty.
TextEdits appendElement(const ListText &list, std::string_view element);

/// Takes out one of several elements with its comma, with its line where it has it to itself.
TextEdits removeElement(const ListText &list, std::size_t index);

/// The blanks that the line of @p at begins with.
std::string_view indentOf(std::string_view text, std::size_t at);

/// The offset of the first byte of the line of @p at, and of the line's end without its newline.
std::size_t lineBegin(std::string_view text, std::size_t at);
std::size_t lineEnd(std::string_view text, std::size_t at);

/// "\r\n" where the document's first line ends so.
std::string_view newlineOf(std::string_view text);

/// Whether the line of @p at holds nothing before @p at but blanks.
bool beginsLine(std::string_view text, std::size_t at);

} // namespace surveyor::formats
