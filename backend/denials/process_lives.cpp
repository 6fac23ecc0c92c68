// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/process_lives.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace surveyor::denials {
namespace {

/// No machine hands out all of its pids, by default four million, faster than this.
constexpr std::uint32_t pidsGoRoundSeconds = 60 * 60;

/// A life while its sightings are gathered, in order of time.
struct Gathering
{
    std::vector<const FullSighting *> sightings;
    std::int32_t ppid = 0;
    std::uint32_t program = 0;
    std::uint32_t lastSecond = 0;

    void take(const FullSighting &sighting)
    {
        sightings.push_back(&sighting);
        lastSecond = std::max(lastSecond, sighting.lastSecond);
        program = sighting.traits.program;
        if (sighting.traits.ppid != 0)
            ppid = sighting.traits.ppid;
    }
    [[nodiscard]] bool met(DomainIndex domain) const
    {
        return std::ranges::contains(sightings, domain, &FullSighting::domain);
    }
};

/// Whether a process that looked like @p life may look like @p next later: executing another
/// program keeps the parent, and an orphan keeps its program.
bool mayTurnInto(const Gathering &life, const ProcessTraits &next)
{
    if (life.ppid == 0 || next.ppid == 0 || life.ppid == next.ppid)
        return true;
    return next.ppid == 1 && life.program == next.program;
}

bool allReleased(const Gathering &life, std::uint32_t serial, const DomainTraitsOf &traitsOf)
{
    return std::ranges::all_of(life.sightings, [&](const FullSighting *sighting) {
        const auto released = traitsOf(sighting->domain).releaseSerial;
        return released != 0 && released < serial;
    });
}

bool belongs(const Gathering &life, const FullSighting &next, const DomainTraitsOf &traitsOf)
{
    if (life.met(next.domain))
        return true;
    const bool soon = next.firstSecond <= life.lastSecond
        || next.firstSecond - life.lastSecond <= pidsGoRoundSeconds;
    return soon && mayTurnInto(life, next.traits) && !allReleased(life, next.firstSerial, traitsOf);
}

/// A program that changes its name back and forth is several threads with names of their own.
bool namesInterleave(const Gathering &life)
{
    const auto &all = life.sightings;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const FullSighting &a = *all[i];
            const FullSighting &b = *all[j];
            const bool renamed =
                a.traits.program == b.traits.program && a.traits.comm != b.traits.comm;
            const bool seen = a.meeting != Meeting::Created && b.meeting != Meeting::Created;
            if (renamed && seen && a.firstSerial < b.lastSerial && b.firstSerial < a.lastSerial)
                return true;
        }
    }
    return false;
}

/// A nested domain keeps those around it: where an older one goes first, the two were siblings.
bool olderWentFirst(const Gathering &life, const DomainTraitsOf &traitsOf)
{
    for (const FullSighting *const a : life.sightings) {
        const DomainTraits older = traitsOf(a->domain);
        if (older.releaseSerial == 0)
            continue;
        for (const FullSighting *const b : life.sightings) {
            const DomainTraits younger = traitsOf(b->domain);
            const auto last = std::max(b->lastSerial, younger.releaseSerial);
            if (older.id < younger.id && older.releaseSerial < last)
                return true;
        }
    }
    return false;
}

/// A process that makes two domains under one name may stack them, or make one for each of two
/// threads: nothing in a record tells which.
bool createsAlike(const Gathering &life)
{
    const auto &all = life.sightings;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const bool created = all[i]->meeting == Meeting::Created
                && all[j]->meeting == Meeting::Created && all[i]->domain != all[j]->domain;
            if (created && all[i]->traits == all[j]->traits)
                return true;
        }
    }
    return false;
}

/// A descriptor may have been passed on: believed only of the creator and its children.
bool counts(const FullSighting &sighting, const DomainTraitsOf &traitsOf)
{
    if (sighting.meeting != Meeting::ByDescriptor)
        return true;
    const auto creator = traitsOf(sighting.domain).creatorPid;
    return creator != 0 && (sighting.traits.pid == creator || sighting.traits.ppid == creator);
}

void take(ProcessLife &life, const FullSighting &sighting)
{
    auto known = std::ranges::find(life.domains, sighting.domain, &LifeDomain::domain);
    if (known == life.domains.end())
        known = life.domains.insert(life.domains.end(), {sighting.domain, false, false, {}});
    if (sighting.meeting == Meeting::Created) {
        known->created = true;
        known->creator = sighting.traits;
    } else {
        known->denied = true;
    }
}

ProcessLife finished(const Gathering &gathered, const DomainTraitsOf &traitsOf)
{
    ProcessLife life;
    life.firstSerial = gathered.sightings.front()->firstSerial;
    bool left = false;
    for (const FullSighting *const sighting : gathered.sightings) {
        const auto released = traitsOf(sighting->domain).releaseSerial;
        left = left || released == 0;
        life.lastRelease = std::max(life.lastRelease, released);
        if (life.ppid == 0)
            life.ppid = sighting->traits.ppid;
        take(life, *sighting);
    }
    if (left)
        life.lastRelease = 0;
    std::ranges::sort(life.domains, {},
                      [&](const LifeDomain &met) { return traitsOf(met.domain).id; });
    life.threaded =
        olderWentFirst(gathered, traitsOf) || namesInterleave(gathered) || createsAlike(gathered);
    return life;
}

} // namespace

std::vector<ProcessLife> livesOf(std::vector<FullSighting> sightings,
                                 const DomainTraitsOf &traitsOf)
{
    std::erase_if(sightings,
                  [&](const FullSighting &sighting) { return !counts(sighting, traitsOf); });
    // The order must not depend on arrival: ids and looks decide between meetings of one event.
    std::ranges::sort(sightings, {}, [&](const FullSighting &sighting) {
        return std::tuple(sighting.firstSerial, traitsOf(sighting.domain).id, sighting.meeting,
                          sighting.traits.ppid, sighting.traits.program, sighting.traits.comm);
    });
    std::vector<Gathering> gatherings;
    for (const FullSighting &sighting : sightings) {
        const auto newestFirst = std::views::reverse(gatherings);
        const auto own = std::ranges::find_if(
            newestFirst, [&](const Gathering &life) { return belongs(life, sighting, traitsOf); });
        if (own != newestFirst.end())
            own->take(sighting);
        else
            gatherings.emplace_back().take(sighting);
    }
    std::vector<ProcessLife> lives;
    lives.reserve(gatherings.size());
    for (const Gathering &gathered : gatherings)
        lives.push_back(finished(gathered, traitsOf));
    return lives;
}

} // namespace surveyor::denials
