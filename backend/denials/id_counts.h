// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/segment.h"

#include <cstdint>
#include <vector>

namespace surveyor::denials {

/// How often each id of a column occurs.
class IdCounts
{
public:
    void add(std::uint32_t id, std::uint64_t count = 1)
    {
        const std::uint32_t place = id + 1; // noId comes first
        if (place >= m_counts.size())
            m_counts.resize(std::size_t{place} * 2 + 1024);
        m_counts[place] += count;
    }
    /// Calls take(id, count) for each id that occurs, noId first.
    template<typename Take>
    void each(Take take) const
    {
        for (std::size_t place = 0; place < m_counts.size(); ++place) {
            if (m_counts[place] != 0)
                take(static_cast<std::uint32_t>(place) - 1, m_counts[place]);
        }
    }

private:
    std::vector<std::uint64_t> m_counts;
};

} // namespace surveyor::denials
