// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event_counter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::denials {

/// A line that could not be read, with its place.
struct Problem
{
    std::string source;     ///< file name, "-" for standard input
    std::uint64_t line = 0; ///< from 1; 0 where reading began in the middle of the file
    std::string what;       ///< English
};

/// What was read, and what was not. Nothing vanishes: every line is in one of the counts.
struct Tally
{
    std::uint64_t lines = 0;
    std::uint64_t records = 0; ///< well-formed audit records of every type
    std::uint64_t events = 0;  ///< of records with one stamp and host
    audit::TimeSpan span;      ///< of all records
    std::uint64_t foreign = 0; ///< lines of a system log that are no audit records
    std::uint64_t malformed = 0;
    std::uint64_t interpreted = 0; ///< records from `ausearch -i`, which lost facts
    std::uint64_t lost = 0;        ///< announced, by the kernel or by a reader
    std::uint64_t gaps = 0;        ///< places where records are known to be missing
    std::uint64_t evicted = 0;     ///< denials read and dropped again: the store's limit
    std::uint64_t repeated = 0;    ///< denials that an earlier source had given already
    std::vector<Problem> problems; ///< the first maxProblems of the malformed lines
    static constexpr std::size_t maxProblems = 1000;
};

} // namespace surveyor::denials
