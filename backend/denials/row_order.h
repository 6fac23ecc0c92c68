// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/row_set.h"
#include "text/large_allocator.h"

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>

namespace surveyor::denials {

/// What rows can be sorted by: the columns that a table shows.
enum class SortKey : std::uint8_t {
    Arrival,
    Time,
    Host,
    Domain,
    Program, ///< the program's path, else its comm
    Pid,
    Uid,
    Access, ///< the missing rights
    Target,
    Syscall,
};

/// Sorts rows. Remembers the order of the distinct texts of each key, so that sorting by it
/// again costs only the rows. For views of one store; one thread at a time.
class RowOrder
{
public:
    /// The rows in order. Rows with equal keys keep the order they were given in, also when
    /// @p descending; what the log does not say comes first (or last). Nothing if asked to stop.
    std::optional<Rows> sort(const RowSet &rows, SortKey key, bool descending,
                             const std::stop_token &stop);

private:
    /// The place of each id's text among all texts of a key.
    struct Ranks
    {
        text::LargeVector<std::uint32_t> of;  ///< by id + 1; 0: not ranked
        text::LargeVector<std::uint32_t> ids; ///< those ranked
        std::uint32_t highest = 0;
    };

    bool rank(const RowSet &rows, SortKey key, const std::stop_token &stop);
    [[nodiscard]] std::optional<Rows> sortRanked(const RowSet &rows, SortKey key, bool descending,
                                                 const std::stop_token &stop) const;

    std::map<SortKey, Ranks> m_ranks;
};

} // namespace surveyor::denials
