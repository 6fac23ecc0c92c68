// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/field.h"
#include "denials/query/query_error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace surveyor::denials::query {

/// One value of a term.
struct Value
{
    enum class Kind : std::uint8_t {
        Word,  ///< text: the bytes to compare with; in fields of numbers and times as written
        Glob,  ///< text: the pattern; a backslash takes the meaning of \ * ? behind it
        Regex, ///< text: for RE2, without the slashes around
    };

    Kind kind = Kind::Word;
    std::string text;

    static Value word(std::string_view bytes);
    static Value number(std::int64_t number);
    /// A Word where nothing in @p pattern is wild.
    static Value glob(std::string_view pattern);
    /// Spells blanks and control characters of @p pattern as \xHH, which means the same.
    static Value regex(std::string_view pattern);
    /// A path and everything below it.
    static Value tree(std::string_view path);
    /// Text that holds @p piece.
    static Value containing(std::string_view piece);

    bool operator==(const Value &) const = default;
};

/// What is wrong with @p value in @p field; position and length are of the value's own text.
std::optional<QueryError> problemOf(Field field, const Value &value);

} // namespace surveyor::denials::query
