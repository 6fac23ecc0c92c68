// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/event_counter.h"

#include <functional>

namespace surveyor::audit {

void EventCounter::start(std::string_view node, const Stamp &stamp) noexcept
{
    const std::uint64_t nodeHash = node.empty() ? 1 : std::hash<std::string_view>{}(node) | 1;
    const Seen seen{nodeHash, stamp};
    if (m_runs == 0)
        m_first = seen;
    const bool again = stamp.serial <= m_highest && knows(seen);
    m_highest = std::max(m_highest, stamp.serial);
    m_recent[m_runs % remembered] = seen;
    ++m_runs;
    if (!again)
        ++m_count;
}

bool EventCounter::isContinuedBy(const EventCounter &next) const noexcept
{
    return next.m_first.node != 0 && knows(next.m_first);
}

bool EventCounter::knows(const Seen &seen) const noexcept
{
    return std::ranges::find(m_recent, seen) != m_recent.end();
}

} // namespace surveyor::audit
