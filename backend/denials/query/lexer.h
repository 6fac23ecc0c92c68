// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query_error.h"
#include "denials/query/value.h"

#include <cstddef>
#include <expected>
#include <string_view>
#include <vector>

namespace surveyor::denials::query {

/// A piece of a query's text.
struct Token
{
    enum class Kind : std::uint8_t { End, Open, Close, Minus, Not, And, Or, Comma, Field, Value };

    Kind kind = Kind::End;
    std::size_t position = 0;
    std::size_t length = 0;
    query::Field field = query::Field::Shown; ///< of a Field
    query::Value value;                       ///< of a Value
};

/// The tokens of @p text, the last of them End. Behind a Field or a Comma there is a Value.
std::expected<std::vector<Token>, QueryError> tokensOf(std::string_view text);

/// Whether a bare word of this text would be one of `and`, `or`, `not`.
bool isKeyword(std::string_view word) noexcept;

/// Whether a bare word that starts like this would name a field.
bool startsLikeField(std::string_view word) noexcept;

} // namespace surveyor::denials::query
