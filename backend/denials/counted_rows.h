// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/row_set.h"
#include "text/large_allocator.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>

namespace surveyor::denials {

/// Sorts rows by numbers from 0 to @p highest, which are not many more than rows: counts them, and
/// puts each row where its number's rows go. Beside the answer that takes room for the numbers
/// only. Equal numbers keep the order of their rows, also where the order is descending. Nothing
/// if asked to stop.
template<typename NumberOf>
std::optional<Rows> sortCounted(const RowSet &rows, bool descending, std::uint32_t highest,
                                const std::stop_token &stop, NumberOf numberOf)
{
    text::LargeVector<std::uint32_t> next(std::size_t{highest} + 1, 0U);
    const bool counted =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
            ++next[numberOf(segment, place)];
        });
    if (!counted)
        return std::nullopt;
    std::uint32_t before = 0;
    const auto begin = [&before](std::uint32_t &count) { before += std::exchange(count, before); };
    if (descending)
        std::for_each(next.rbegin(), next.rend(), begin);
    else
        std::for_each(next.begin(), next.end(), begin);
    Rows sorted(rows.size());
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t index) {
            sorted[next[numberOf(segment, place)]++] = rows[index];
        });
    return whole ? std::optional(std::move(sorted)) : std::nullopt;
}

} // namespace surveyor::denials
