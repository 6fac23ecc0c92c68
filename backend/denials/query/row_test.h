// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <cstdint>

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
};

} // namespace surveyor::denials::query
