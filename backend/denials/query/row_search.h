// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/row_matcher.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace surveyor::denials::query {

/// Finds the rows that a query keeps with several matchers at a time: the texts of millions of
/// denials are more than one thread can read in a moment. Each judges a share of the texts, which
/// the others learn of, and then the rows in a part of the view. Goes on cheaply when a view
/// grows, as a matcher does. One caller at a time.
class RowSearch
{
public:
    /// A million rows take one thread up to 30 ms: smaller parts would hardly be worth their
    /// threads.
    static constexpr std::uint32_t rowsOfThread = 16 * Segment::capacity;

    /// @p threads at most, the calling one included, with @p rowsOfEach or more; 0 = one per
    /// core, at most 4.
    explicit RowSearch(const Query &query, unsigned threads = 0,
                       std::uint32_t rowsOfEach = rowsOfThread);

    /// Every row is found.
    [[nodiscard]] bool isEmpty() const noexcept { return m_matchers.front().isEmpty(); }
    /// See RowMatcher::mayChange().
    [[nodiscard]] bool mayChange() const noexcept { return m_matchers.front().mayChange(); }

    /// See RowMatcher::find().
    void find(const StoreView &view, std::uint32_t from, Rows &rows, const std::stop_token &stop);

private:
    void foresee(const StoreView &view, std::uint32_t begin, unsigned parts,
                 const std::stop_token &stop);

    std::vector<RowMatcher> m_matchers; ///< at least one
    std::uint32_t m_rowsOfEach;
};

} // namespace surveyor::denials::query
