// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/large_allocator.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace surveyor::denials {

/// "The log does not say", in columns that hold dictionary ids.
inline constexpr std::uint32_t noId = 0xffff'ffff;

/// Numbers of rows, or places in a view: up to as many as there are denials.
using Rows = text::LargeVector<std::uint32_t>;

/// Where an event's lines lie in a source: one run of bytes, perhaps with other events' lines
/// in between.
struct RawSpan
{
    std::uint32_t file = 0;
    std::uint32_t bytes = 0;
    std::uint64_t offset = 0;
};

/// User names that a log itself gives, by (boot, uid).
using UserNames = std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>;

/// Up to 65,536 rows, column by column; 52 bytes a row.
struct Segment
{
    static constexpr std::uint32_t capacity = 65'536;
    template<typename Value>
    using Column = std::array<Value, capacity>;

    Column<std::int64_t> timeMs;
    Column<std::uint64_t> rawOffset;
    Column<std::uint32_t> rawBytes;
    Column<std::uint32_t> serial;
    Column<std::uint32_t> domain;
    Column<std::uint32_t> object;
    Column<std::uint32_t> process;
    Column<std::uint32_t> title;
    Column<std::uint32_t> blockers;
    Column<std::uint32_t> call;
    Column<std::uint16_t> ordinal;
    Column<std::uint16_t> rawFile;
};

/// A gap's row has noId in every column of ids; its serial is its number among the gaps.
inline bool isGap(const Segment &segment, std::uint32_t place) noexcept
{
    return segment.blockers[place] == noId;
}

} // namespace surveyor::denials
