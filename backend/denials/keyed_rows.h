// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/segment.h"
#include "text/large_allocator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>

namespace surveyor::denials {

/// Rows with the numbers they are sorted by. Equal keys keep the order in which they came, also
/// where the order is descending. One thread.
template<typename Key>
class KeyedRows
{
public:
    explicit KeyedRows(std::size_t count)
        : m_entries(count)
    {
    }

    /// Of each index once, in turn from 0.
    void set(std::size_t index, Key key, std::uint32_t row)
    {
        m_ascending = m_ascending && m_last <= key;
        m_last = key;
        m_most = std::max(m_most, key);
        m_entries[index] = {key, row};
    }

    /// The rows in order, after which this is of no more use. Nothing if asked to stop.
    std::optional<Rows> sort(bool descending, const std::stop_token &stop)
    {
        // A log is in the order of its times already, or nearly so.
        if (m_ascending || putInOrder())
            return descending ? backwards() : asTheyCame();
        if (descending) {
            for (Entry &entry : m_entries)
                entry.key = m_most - entry.key;
        }
        return sortByDigits(stop);
    }

private:
    struct Entry
    {
        Key key;
        std::uint32_t row;
    };
    static constexpr int digitBits = 11;
    using Starts = std::array<std::uint32_t, 1U << digitBits>;

    [[nodiscard]] Rows asTheyCame() const
    {
        Rows rows(m_entries.size());
        std::ranges::transform(m_entries, rows.begin(), &Entry::row);
        return rows;
    }

    /// The last run of equal keys first.
    [[nodiscard]] Rows backwards() const
    {
        Rows rows(m_entries.size());
        auto next = rows.begin();
        for (std::size_t end = m_entries.size(); end > 0;) {
            std::size_t begin = end - 1;
            while (begin > 0 && m_entries[begin - 1].key == m_entries[end - 1].key)
                --begin;
            for (std::size_t index = begin; index < end; ++index)
                *next++ = m_entries[index].row;
            end = begin;
        }
        return rows;
    }

    /// Moves each entry to its place among those before it, as long as these ways are short. True if
    /// all are in order then; else all of equal keys are in the order in which they came, still.
    bool putInOrder()
    {
        std::size_t steps = m_entries.size() * 2;
        for (std::size_t index = 1; index < m_entries.size(); ++index) {
            const Entry entry = m_entries[index];
            std::size_t place = index;
            for (; place > 0 && m_entries[place - 1].key > entry.key; --place) {
                if (steps-- == 0) {
                    m_entries[place] = entry;
                    return false;
                }
                m_entries[place] = m_entries[place - 1];
            }
            m_entries[place] = entry;
        }
        return true;
    }

    static std::size_t digit(const Entry &entry, int shift) noexcept
    {
        return static_cast<std::size_t>(entry.key >> shift) & ((1U << digitBits) - 1);
    }

    /// Where the entries of each digit begin.
    [[nodiscard]] Starts startsOf(int shift) const
    {
        Starts starts{};
        for (const Entry &entry : m_entries)
            ++starts[digit(entry, shift)];
        std::uint32_t before = 0;
        for (std::uint32_t &start : starts)
            before += std::exchange(start, before);
        return starts;
    }

    /// Least digit first: each pass is stable, and a key's many rows cost no comparison. The
    /// last pass writes what is asked for.
    std::optional<Rows> sortByDigits(const std::stop_token &stop)
    {
        text::LargeVector<Entry> other(m_entries.size());
        int shift = 0;
        for (; shift + digitBits < std::bit_width(m_most); shift += digitBits) {
            if (stop.stop_requested())
                return std::nullopt;
            Starts next = startsOf(shift);
            for (const Entry &entry : m_entries)
                other[next[digit(entry, shift)]++] = entry;
            m_entries.swap(other);
        }
        Rows rows(m_entries.size());
        Starts next = startsOf(shift);
        for (const Entry &entry : m_entries)
            rows[next[digit(entry, shift)]++] = entry.row;
        return rows;
    }

    text::LargeVector<Entry> m_entries;
    Key m_last = 0;
    Key m_most = 0;
    bool m_ascending = true;
};

} // namespace surveyor::denials
