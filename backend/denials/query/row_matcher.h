// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/store.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace surveyor::denials::query {

class RowTest;

/// The clock's time, from which times in queries count back.
std::int64_t clockMs();

/// Finds the rows that a query keeps. Each distinct text of a store's dictionaries is tested
/// once, however many rows use it, so that a search goes on cheaply when a view grows.
/// One thread at a time.
class RowMatcher
{
public:
    /// Times that count back from now count from @p nowMs.
    RowMatcher(const Query &query, std::int64_t nowMs);
    /// The same with the clock's time.
    explicit RowMatcher(const Query &query);
    ~RowMatcher();
    RowMatcher(RowMatcher &&) noexcept;
    RowMatcher &operator=(RowMatcher &&) noexcept;

    /// Every row is found.
    [[nodiscard]] bool isEmpty() const noexcept { return m_test == nullptr; }
    /// Whether rows looked at already may be judged differently when the view changes: a domain
    /// that was live is freed, an ancestor becomes known, the other half of a rename comes. Search
    /// from 0 again then.
    [[nodiscard]] bool mayChange() const noexcept { return m_mayChange; }

    /// Judges the @p share of @p shares of what rows from @p from up to @p to name, so that a search
    /// of them will not have to. One share each, on several threads, and then all adopted by all.
    void foresee(const StoreView &view, std::uint32_t from, std::uint32_t to, unsigned share,
                 unsigned shares, const std::stop_token &stop);
    /// Takes over what a matcher of the same query knows.
    void adopt(const RowMatcher &other);

    /// Adds the rows from @p from on that are found to @p rows, in order. Views given to one
    /// matcher must be of one store. Stops early, with a part of the rows, when asked to.
    void find(const StoreView &view, std::uint32_t from, Rows &rows, const std::stop_token &stop);
    /// The same of rows before @p to only.
    void find(const StoreView &view, std::uint32_t from, std::uint32_t to, Rows &rows,
              const std::stop_token &stop);

private:
    std::unique_ptr<RowTest> m_test; ///< both null: every row is found
    std::unique_ptr<RowTest> m_gapTest;
    bool m_mayChange = false;
};

} // namespace surveyor::denials::query
