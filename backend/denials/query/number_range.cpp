// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/number_range.h"

#include "audit/syscall_names.h"
#include "text/hex.h"

#include <limits>

namespace surveyor::denials::query {
namespace {

constexpr Number lowest = std::numeric_limits<std::int64_t>::min();
constexpr Number highest = std::numeric_limits<std::uint64_t>::max();

std::optional<Number> parseName(Field field, std::string_view text)
{
    const bool isId = field == Field::Uid || field == Field::Auid || field == Field::Ses;
    if (isId && text == "unset")
        return Number{0xffff'ffff};
    if (field != Field::Exit)
        return std::nullopt;
    const auto error = audit::errorNumber(text);
    return error ? std::optional<Number>(-*error) : std::nullopt;
}

std::optional<Number> parseNumber(Field field, std::string_view text)
{
    const bool negative = text.starts_with('-');
    const auto digits = text::parseDecimal(negative ? text.substr(1) : text);
    if (!digits)
        return parseName(field, text);
    return negative ? -Number{*digits} : Number{*digits};
}

std::optional<NumberRange> parseComparison(Field field, std::string_view text)
{
    const bool isGreater = text.starts_with('>');
    const bool withEqual = text.substr(1).starts_with('=');
    const auto number = parseNumber(field, text.substr(withEqual ? 2 : 1));
    if (!number)
        return std::nullopt;
    if (isGreater)
        return NumberRange{withEqual ? *number : *number + 1, highest};
    return NumberRange{lowest, withEqual ? *number : *number - 1};
}

} // namespace

std::optional<NumberRange> parseRange(Field field, std::string_view text)
{
    if (text.starts_with('>') || text.starts_with('<'))
        return parseComparison(field, text);
    if (const auto number = parseNumber(field, text))
        return NumberRange{*number, *number};
    const auto dash = text.find('-', 1); // a minus in front belongs to the number
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto first = parseNumber(field, text.substr(0, dash));
    const auto last = parseNumber(field, text.substr(dash + 1));
    if (!first || !last)
        return std::nullopt;
    return NumberRange{*first, *last};
}

} // namespace surveyor::denials::query
