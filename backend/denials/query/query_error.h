// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace surveyor::denials::query {

/// Why a text is no query, and where. Built for translation: the reason is an id, what it
/// speaks of stands beside it.
struct QueryError
{
    enum class Reason : std::uint8_t {
        UnknownField,      ///< detail: the name as written
        MissingValue,      ///< a field, a comma or a minus with nothing behind
        MissingTerm,       ///< "or", "not" or an opening parenthesis with nothing behind
        UnclosedQuote,     ///<
        UnclosedGroup,     ///< no closing parenthesis
        UnopenedGroup,     ///< a closing parenthesis too many
        UnexpectedComma,   ///<
        BadRegex,          ///< detail: RE2's reason, English
        NotANumber,        ///< detail: the field
        EmptyRange,        ///< detail: the range
        NotATime,          ///<
        NotAChoice,        ///< detail: the field, whose choices field.h has
        PatternNotAllowed, ///< a glob or regular expression in a field of numbers, times, choices
        TooDeep,           ///< parentheses nested deeper than maxDepth
    };
    static constexpr int maxDepth = 100;

    Reason reason = Reason::MissingTerm;
    std::size_t position = 0; ///< bytes from the start of the text
    std::size_t length = 0;   ///< bytes; 0 where something is missing
    std::string detail;       ///< bytes as written, unescaped

    bool operator==(const QueryError &) const = default;
};

/// The error as an English sentence, escaped.
std::string englishText(const QueryError &error);

} // namespace surveyor::denials::query
