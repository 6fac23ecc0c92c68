// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/sighting.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace surveyor::denials {

/// What one process showed of a domain.
struct LifeDomain
{
    DomainIndex domain = 0;
    bool denied = false;
    bool created = false;
    ProcessTraits creator; ///< if created
};

/// One process out of all that had the same pid.
struct ProcessLife
{
    std::vector<LifeDomain> domains; ///< each once, oldest id first
    std::int32_t ppid = 0;           ///< of its first sighting that names one
    std::uint32_t firstSerial = 0;
    std::uint32_t lastRelease = 0; ///< when the last of its domains went; 0 if one may be left
    bool threaded = false;         ///< it has, or may have, threads with domains of their own
};

/// What is known of a domain beside its sightings.
struct DomainTraits
{
    std::uint64_t id = 0;
    std::uint32_t releaseSerial = 0; ///< 0: not seen
    std::int32_t creatorPid = 0;     ///< 0: unknown
};
using DomainTraitsOf = std::function<DomainTraits(DomainIndex)>;

/// Tells apart the processes that had one pid within a boot, whatever order their sightings are
/// given in. A new life begins when the process has another parent (other than init), when all
/// domains of the former had been released, or after so long that pids may have gone round.
std::vector<ProcessLife> livesOf(std::vector<FullSighting> sightings,
                                 const DomainTraitsOf &traitsOf);

} // namespace surveyor::denials
