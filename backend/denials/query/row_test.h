// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <cstdint>
#include <stop_token>

namespace surveyor::denials::query {

/// Consecutive rows of one segment.
struct RowBlock
{
    static constexpr std::uint32_t capacity = 4096;

    const StoreView &view;
    const Segment &segment;
    std::uint32_t row;   ///< number of the first row
    std::uint32_t place; ///< of the first row within the segment
    std::uint32_t count; ///< up to capacity
};

/// Rows that are about to be judged, and which share of the ids among them to judge before.
struct Foresight
{
    const StoreView &view;
    std::uint32_t from; ///< number of the first row
    std::uint32_t to;   ///< one past the last
    unsigned share;
    unsigned shares;
    const std::stop_token &stop;
};

/// A part of a query, made ready to judge rows.
class RowTest
{
public:
    RowTest() = default;
    virtual ~RowTest() = default;
    RowTest(const RowTest &) = delete;
    RowTest &operator=(const RowTest &) = delete;

    /// Sets verdicts[0 … count-1] to 1 for rows to keep and 0 for others.
    virtual void judge(const RowBlock &block, std::uint8_t *verdicts) = 0;
    /// Forgets what a grown view may have changed.
    virtual void refresh() {}
    /// Judges texts in the order in which they lie in memory, before rows ask for them in theirs:
    /// faster, and several threads can share in it. Only where most of them will be asked for.
    virtual void foresee(const Foresight & /*ahead*/) {}
    /// Takes over what another matcher's test, made of the same part of the query, knows.
    virtual void adopt(const RowTest & /*same*/) {}
};

} // namespace surveyor::denials::query
