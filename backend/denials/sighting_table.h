// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/index_table.h"
#include "denials/sighting.h"
#include "text/large_allocator.h"

#include <cstdint>
#include <vector>

namespace surveyor::denials {

/// A pid of one boot: perhaps several processes one after the other.
struct KnownProcess
{
    BootIndex boot = 0;
    std::int32_t pid = 0;
    std::uint32_t sightings = Sighting::none; ///< chain nextOfProcess
    std::uint32_t children = Sighting::none;  ///< chain nextOfParent
    std::uint32_t count = 0;                  ///< of sightings
    std::uint32_t newestFirst = 0;            ///< the highest firstSerial of its sightings
    std::uint32_t oldestRelease = 0;          ///< of its domains; 0: none was released
};

/// Which processes met which domains, kept small: the same process denied by the same domain a
/// thousand times is one sighting. One thread.
class SightingTable
{
public:
    enum class Change : std::uint8_t {
        None,
        Reordered, ///< an interval grew over another's: lives may be others, not whom they met
        Added,
    };
    struct Taken
    {
        std::uint32_t sighting = 0;
        Change change = Change::None;
    };

    /// Adds a meeting or widens the sighting that it repeats.
    Taken take(BootIndex boot, const FullSighting &meeting);

    // Before many meetings are taken: each step for all their processes, one after the other.
    void prefetchLast(std::uint32_t tuple) const noexcept
    {
        if (tuple < m_lastOfTuple.size())
            __builtin_prefetch(&m_lastOfTuple[tuple]);
    }
    void prefetchSighting(std::uint32_t tuple) const noexcept
    {
        if (const Sighting *const last = lastOf(tuple))
            __builtin_prefetch(last);
    }
    void prefetchProcess(std::uint32_t tuple) const noexcept
    {
        if (const Sighting *const last = lastOf(tuple))
            __builtin_prefetch(&m_processes[last->process]);
    }

    [[nodiscard]] const Sighting &at(std::uint32_t sighting) const { return m_sightings[sighting]; }
    [[nodiscard]] const KnownProcess &process(std::uint32_t number) const
    {
        return m_processes[number];
    }
    [[nodiscard]] std::uint32_t processCount() const
    {
        return static_cast<std::uint32_t>(m_processes.size());
    }
    /// Of this pid, or IndexTable::none if nobody by it was named yet.
    [[nodiscard]] std::uint32_t processOf(BootIndex boot, std::int32_t pid) const;
    /// The newest sighting of a domain, chain nextOfDomain.
    [[nodiscard]] std::uint32_t ofDomain(DomainIndex domain) const;
    void noteRelease(std::uint32_t process, std::uint32_t serial);

private:
    /// The newest of a process's number in the dictionary; null if there is none.
    [[nodiscard]] const Sighting *lastOf(std::uint32_t tuple) const noexcept
    {
        if (tuple >= m_lastOfTuple.size() || m_lastOfTuple[tuple] == Sighting::none)
            return nullptr;
        return &m_sightings[m_lastOfTuple[tuple]];
    }
    [[nodiscard]] std::uint32_t find(const Sighting &meeting) const;
    void rememberLast(std::uint32_t tuple, std::uint32_t sighting);
    std::uint32_t needProcess(BootIndex boot, std::int32_t pid);
    std::uint32_t add(BootIndex boot, const FullSighting &meeting);

    text::LargeVector<Sighting> m_sightings;
    text::LargeVector<KnownProcess> m_processes;
    text::LargeVector<std::uint32_t> m_ofDomain;
    text::LargeVector<std::uint32_t>
        m_lastOfTuple; ///< most processes meet one domain again and again
    IndexTable m_byMeeting;
    IndexTable m_byPid;
};

} // namespace surveyor::denials
