// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/sighting_table.h"

#include <algorithm>

namespace surveyor::denials {
namespace {

bool same(const Sighting &a, const Sighting &b)
{
    return a.domain == b.domain && a.tuple == b.tuple && a.meeting == b.meeting;
}

std::uint64_t hashOf(const Sighting &meeting)
{
    return IndexTable::hashOf(meeting.domain,
                              meeting.tuple * 4 + static_cast<std::uint32_t>(meeting.meeting));
}

std::uint64_t hashOf(BootIndex boot, std::int32_t pid)
{
    return IndexTable::hashOf(boot, static_cast<std::uint32_t>(pid));
}

} // namespace

std::uint32_t SightingTable::find(const Sighting &meeting) const
{
    if (const Sighting *const last = lastOf(meeting.tuple); last && same(*last, meeting))
        return m_lastOfTuple[meeting.tuple];
    return m_byMeeting.find(hashOf(meeting),
                            [&](std::uint32_t index) { return same(m_sightings[index], meeting); });
}

void SightingTable::rememberLast(std::uint32_t tuple, std::uint32_t sighting)
{
    if (tuple == Sighting::none)
        return;
    if (tuple >= m_lastOfTuple.size())
        m_lastOfTuple.resize(std::size_t{tuple} + 1, Sighting::none);
    m_lastOfTuple[tuple] = sighting;
}

SightingTable::Taken SightingTable::take(BootIndex boot, const FullSighting &meeting)
{
    const std::uint32_t found = find(meeting);
    if (found == IndexTable::none) {
        const std::uint32_t added = add(boot, meeting);
        rememberLast(meeting.tuple, added);
        return {added, Change::Added};
    }
    rememberLast(meeting.tuple, found);
    Sighting &known = m_sightings[found];
    KnownProcess &process = m_processes[known.process];
    // In a log read in order the first of these is rare and the others never are.
    const bool overtakes =
        process.newestFirst > known.lastSerial && meeting.lastSerial > known.lastSerial;
    const bool older = meeting.firstSerial < known.firstSerial;
    const bool afterRelease =
        process.oldestRelease != 0 && meeting.lastSerial > process.oldestRelease;
    known.firstSecond = std::min(known.firstSecond, meeting.firstSecond);
    known.lastSecond = std::max(known.lastSecond, meeting.lastSecond);
    known.firstSerial = std::min(known.firstSerial, meeting.firstSerial);
    known.lastSerial = std::max(known.lastSerial, meeting.lastSerial);
    return {found, overtakes || older || afterRelease ? Change::Reordered : Change::None};
}

std::uint32_t SightingTable::add(BootIndex boot, const FullSighting &meeting)
{
    const auto index = static_cast<std::uint32_t>(m_sightings.size());
    const std::uint32_t process = needProcess(boot, meeting.traits.pid);
    Sighting added = meeting;
    added.process = process;
    if (meeting.traits.ppid > 1) {
        KnownProcess &parent = m_processes[needProcess(boot, meeting.traits.ppid)];
        added.nextOfParent = parent.children;
        parent.children = index;
    }
    KnownProcess &own = m_processes[process];
    added.nextOfProcess = own.sightings;
    own.sightings = index;
    own.newestFirst = std::max(own.newestFirst, added.firstSerial);
    ++own.count;
    if (added.domain >= m_ofDomain.size())
        m_ofDomain.resize(std::size_t{added.domain} + 1, Sighting::none);
    added.nextOfDomain = m_ofDomain[added.domain];
    m_ofDomain[added.domain] = index;
    m_sightings.push_back(added);
    m_byMeeting.insert(hashOf(meeting), index);
    return index;
}

std::uint32_t SightingTable::processOf(BootIndex boot, std::int32_t pid) const
{
    return m_byPid.find(hashOf(boot, pid), [&](std::uint32_t index) {
        return m_processes[index].boot == boot && m_processes[index].pid == pid;
    });
}

std::uint32_t SightingTable::needProcess(BootIndex boot, std::int32_t pid)
{
    const std::uint32_t known = processOf(boot, pid);
    if (known != IndexTable::none)
        return known;
    const auto number = static_cast<std::uint32_t>(m_processes.size());
    KnownProcess &process = m_processes.emplace_back();
    process.boot = boot;
    process.pid = pid;
    m_byPid.insert(hashOf(boot, pid), number);
    return number;
}

std::uint32_t SightingTable::ofDomain(DomainIndex domain) const
{
    return domain < m_ofDomain.size() ? m_ofDomain[domain] : Sighting::none;
}

void SightingTable::noteRelease(std::uint32_t process, std::uint32_t serial)
{
    KnownProcess &known = m_processes[process];
    known.oldestRelease = known.oldestRelease == 0 ? serial : std::min(known.oldestRelease, serial);
}

} // namespace surveyor::denials
