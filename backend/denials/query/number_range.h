// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/field.h"

#include <expected>
#include <optional>
#include <string_view>

namespace surveyor::denials::query {

/// Holds every number of a record: inodes are unsigned, results of calls are signed.
__extension__ using Number = __int128;

/// Numbers from first to last, both among them.
struct NumberRange
{
    Number first = 0;
    Number last = 0;

    [[nodiscard]] bool contains(Number number) const noexcept
    {
        return first <= number && number <= last;
    }
};

/// `7`, `>7`, `>=7`, `<7`, `<=7`, `1-7`; also `unset` for ids of users and sessions and error
/// names for results. Nothing if @p text is none of these; a range may be empty.
std::optional<NumberRange> parseRange(Field field, std::string_view text);

} // namespace surveyor::denials::query
