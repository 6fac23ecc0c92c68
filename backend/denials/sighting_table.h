// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/index_table.h"
#include "denials/sighting.h"

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
    Taken take(BootIndex boot, const Sighting &meeting);

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
    /// All sightings of a process.
    [[nodiscard]] std::vector<Sighting> of(std::uint32_t process) const;
    void noteRelease(std::uint32_t process, std::uint32_t serial);

private:
    std::uint32_t find(const Sighting &meeting) const;
    std::uint32_t needProcess(BootIndex boot, std::int32_t pid);
    std::uint32_t add(BootIndex boot, const Sighting &meeting);

    std::vector<Sighting> m_sightings;
    std::vector<KnownProcess> m_processes;
    std::vector<std::uint32_t> m_ofDomain;
    IndexTable m_byMeeting;
    IndexTable m_byPid;
    std::uint32_t m_last = 0; ///< denials come in bursts
};

} // namespace surveyor::denials
