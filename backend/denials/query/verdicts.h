// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/id_range.h"
#include "denials/query/row_test.h"
#include "denials/segment.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace surveyor::denials::query {

/// What is known of each id of a dictionary; noId is one of them.
class Verdicts
{
public:
    static constexpr std::uint8_t no = 0;
    static constexpr std::uint8_t yes = 1;
    static constexpr std::uint8_t unknown = 2;

    /// What is known of an id, to be read or set.
    [[nodiscard]] std::uint8_t &of(std::uint32_t id)
    {
        const std::size_t place = std::size_t{id + 1}; // noId wraps to 0
        if (place + 1 >= m_known.size()) [[unlikely]]
            m_known.resize(std::max(place + 2, m_known.size() * 2), unknown);
        return m_known[place];
    }
    /// Writes what is known of the ids of a column's run; the bits of all that together. Ids for
    /// which there is no room are unknown.
    std::uint8_t look(const std::uint32_t *ids, std::uint32_t count,
                      std::uint8_t *verdicts) const noexcept
    {
        // A write to bytes may change anything, as far as the compiler knows: so read by a pointer
        // of our own.
        const std::uint8_t *const known = m_known.data();
        const auto last = static_cast<std::uint32_t>(m_known.size() - 1);
        std::uint8_t seen = 0;
        for (std::uint32_t row = 0; row < count; ++row) {
            const std::uint8_t verdict = known[std::min(ids[row] + 1, last)];
            verdicts[row] = verdict;
            seen |= verdict;
        }
        return seen;
    }
    /// Calls take(row) for each row whose verdict is more than yes or no. Those are few, but of many
    /// ids nearly every block of rows has one: so eight are passed over at a time.
    template<typename Take>
    static void eachOpen(const std::uint8_t *verdicts, std::uint32_t count, Take take)
    {
        constexpr std::uint64_t open = 0xfefe'fefe'fefe'fefe;
        std::uint32_t row = 0;
        if constexpr (std::endian::native == std::endian::little) {
            for (; row + 8 <= count; row += 8) {
                std::uint64_t eight = 0;
                std::memcpy(&eight, verdicts + row, sizeof eight);
                for (eight &= open; eight != 0;) {
                    const auto byte = static_cast<std::uint32_t>(std::countr_zero(eight)) / 8;
                    take(row + byte);
                    eight &= ~(std::uint64_t{0xff} << byte * 8);
                }
            }
        }
        for (; row < count; ++row) {
            if (verdicts[row] > yes)
                take(row);
        }
    }
    /// Calls judge(id), which takes a place that is unknown and returns what is known then, for the
    /// foreseen share of the ids in @p column.
    template<typename Judge>
    void foresee(const Foresight &ahead, Segment::Column<std::uint32_t> Segment::*column,
                 Judge judge)
    {
        const auto [first, end] = shareOfIds(ahead, column);
        for (std::uint32_t id = first; id < end; ++id) {
            if (id % idsBetweenLooks == 0 && ahead.stop.stop_requested())
                return;
            if (std::uint8_t &known = of(id); known == unknown)
                known = judge(id);
        }
    }
    void adopt(const Verdicts &other)
    {
        if (m_known.size() < other.m_known.size())
            m_known.resize(other.m_known.size(), unknown);
        for (std::size_t place = 0; place < other.m_known.size(); ++place)
            m_known[place] = m_known[place] == unknown ? other.m_known[place] : m_known[place];
    }
    void clear() { m_known.assign(1, unknown); }

private:
    static constexpr std::uint32_t idsBetweenLooks = 1024;

    std::vector<std::uint8_t> m_known{unknown}; ///< by id + 1; the last one stays unknown
};

static_assert(noId + 1 == 0);

} // namespace surveyor::denials::query
