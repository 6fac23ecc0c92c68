// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <stop_token>

namespace surveyor::denials {

/// The rows that a question is about: all of a view, or those of a list, which must live as long.
class RowSet
{
public:
    explicit RowSet(const StoreView &view)
        : m_view(&view)
        , m_count(view.size())
    {
    }
    RowSet(const StoreView &view, std::span<const std::uint32_t> rows)
        : m_view(&view)
        , m_rows(rows.data())
        , m_count(static_cast<std::uint32_t>(rows.size()))
    {
    }

    [[nodiscard]] const StoreView &view() const noexcept { return *m_view; }
    [[nodiscard]] std::uint32_t size() const noexcept { return m_count; }
    [[nodiscard]] std::uint32_t operator[](std::uint32_t index) const noexcept
    {
        return m_rows ? m_rows[index] : m_view->firstRow() + index;
    }

    /// Calls take(segment, place, index) for each row in turn. False if asked to stop before
    /// the end.
    template<typename Take>
    bool each(const std::stop_token &stop, Take take) const
    {
        for (std::uint32_t index = 0; index < m_count;) {
            if (stop.stop_requested())
                return false;
            const std::uint32_t end = std::min(m_count, index + rowsBetweenLooks);
            index = m_rows ? eachListed(index, end, take) : eachOfAll(index, end, take);
        }
        return true;
    }

private:
    static constexpr std::uint32_t rowsBetweenLooks = 16'384;

    template<typename Take>
    std::uint32_t eachListed(std::uint32_t index, std::uint32_t end, Take &take) const
    {
        for (; index < end; ++index)
            take(m_view->segment(m_rows[index]), m_rows[index] % Segment::capacity, index);
        return end;
    }

    /// Segment by segment, which is looked up once for all of its rows.
    template<typename Take>
    std::uint32_t eachOfAll(std::uint32_t index, std::uint32_t end, Take &take) const
    {
        while (index < end) {
            const std::uint32_t row = m_view->firstRow() + index;
            const Segment &segment = m_view->segment(row);
            std::uint32_t place = row % Segment::capacity;
            const std::uint32_t last = std::min(Segment::capacity, place + (end - index));
            for (; place < last; ++place, ++index)
                take(segment, place, index);
        }
        return end;
    }

    const StoreView *m_view;
    const std::uint32_t *m_rows = nullptr; ///< null: all
    std::uint32_t m_count;
};

} // namespace surveyor::denials
