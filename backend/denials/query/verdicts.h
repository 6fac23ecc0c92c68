// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/segment.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace surveyor::denials::query {

/// What is known of each id of a dictionary; noId is one of them.
class Verdicts
{
public:
    static constexpr std::uint8_t no = 0;
    static constexpr std::uint8_t yes = 1;
    static constexpr std::uint8_t unknown = 2;

    /// Makes room for the ids of a column's run, so that at() may be asked for them.
    void reserve(const std::uint32_t *ids, std::uint32_t count)
    {
        std::uint32_t most = 0;
        for (std::uint32_t row = 0; row < count; ++row)
            most = std::max(most, ids[row] + 1); // noId wraps to 0
        if (most + 1 >= m_known.size())
            m_known.resize(std::max<std::size_t>(std::size_t{most} + 2, m_known.size() * 2),
                           unknown);
    }
    [[nodiscard]] std::uint8_t &at(std::uint32_t id) { return m_known[id + 1]; }
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
    void clear() { m_known.assign(1, unknown); }

private:
    std::vector<std::uint8_t> m_known{unknown}; ///< by id + 1; the last one stays unknown
};

static_assert(noId + 1 == 0);

} // namespace surveyor::denials::query
