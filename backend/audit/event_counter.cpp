// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/event_counter.h"

#include <functional>

namespace surveyor::audit {

void EventCounter::start(std::string_view node, const Stamp &stamp) noexcept
{
    const std::uint64_t nodeHash = node.empty() ? 1 : std::hash<std::string_view>{}(node) | 1;
    const Seen seen{nodeHash, stamp};
    const bool again = stamp.serial <= m_highest && knows(seen);
    m_highest = std::max(m_highest, stamp.serial);
    m_recent[m_runs % remembered] = seen;
    ++m_runs;
    if (again)
        return;
    if (m_count < rememberedFirst)
        m_firsts[m_count] = seen;
    ++m_count;
}

std::uint64_t EventCounter::sharedWith(const EventCounter &next) const noexcept
{
    const auto shared = std::ranges::count_if(
        next.m_firsts, [this](const Seen &seen) { return seen.node != 0 && knows(seen); });
    return static_cast<std::uint64_t>(shared);
}

void EventCounter::goOn(const EventCounter &next) noexcept
{
    const std::uint64_t count = std::min<std::uint64_t>(next.m_runs, remembered);
    for (std::uint64_t run = next.m_runs - count; run < next.m_runs; ++run)
        m_recent[m_runs++ % remembered] = next.m_recent[run % remembered];
    m_highest = std::max(m_highest, next.m_highest);
}

bool EventCounter::knows(const Seen &seen) const noexcept
{
    return std::ranges::find(m_recent, seen) != m_recent.end();
}

} // namespace surveyor::audit
