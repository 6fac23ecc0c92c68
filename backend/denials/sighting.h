// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "denials/domain.h"

#include <cstdint>

namespace surveyor::denials {

/// Who a process was, as far as lineage asks. Program and comm are hashes of the decoded bytes.
struct ProcessTraits
{
    std::int32_t pid = 0;
    std::int32_t ppid = 0; ///< 0: the record does not say
    std::uint32_t program = 0;
    std::uint32_t comm = 0;

    bool operator==(const ProcessTraits &) const = default;
};

/// From a SYSCALL record's process.
ProcessTraits traitsOf(const Process &process);
/// From an allocated record's creator, which names no parent.
ProcessTraits traitsOf(const Creator &creator);

/// How a domain and a process met.
enum class Meeting : std::uint8_t {
    Denied,       ///< the domain denied the process something
    ByDescriptor, ///< the same, on a descriptor that may have come from another process
    Created,      ///< the process created the domain
};

/// All meetings of one kind between a domain and a process that looked the same each time.
/// Serials tell the order within a boot; seconds, from 1970 to 2106, tell after how long a pid was
/// seen again. There are nearly as many of these as processes: 44 bytes.
struct Sighting
{
    static constexpr std::uint32_t none = 0xffff'ffff;

    DomainIndex domain = 0;
    std::uint32_t tuple = none; ///< the process's number in its dictionary; none if Created
    std::uint32_t firstSerial = 0;
    std::uint32_t lastSerial = 0;
    std::uint32_t firstSecond = 0;
    std::uint32_t lastSecond = 0;
    std::uint32_t process = 0; ///< whom it is a sighting of, by number
    Meeting meeting = Meeting::Denied;
    // Chains through all sightings, newest arrival first.
    std::uint32_t nextOfProcess = none;
    std::uint32_t nextOfDomain = none;
    std::uint32_t nextOfParent = none; ///< of another child of the process's parent
};

/// The same with who the process was, which is kept once for all sightings that look like it.
struct FullSighting : Sighting
{
    ProcessTraits traits;
};

} // namespace surveyor::denials
