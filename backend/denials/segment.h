// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/block_list.h"
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

/// Up to 65,536 rows, column by column; 36 bytes a row. One thread writes rows behind those that
/// others read.
struct Segment
{
    static constexpr std::uint32_t capacity = 65'536;
    template<typename Value>
    using Column = std::array<Value, capacity>;

    Column<std::uint32_t> serial;
    Column<std::uint32_t> domain;
    Column<std::uint32_t> object;
    Column<std::uint32_t> process;
    Column<std::uint32_t> attempt;
    Column<std::uint16_t> ordinal;

    [[nodiscard]] std::int64_t timeMs(std::uint32_t place) const noexcept
    {
        return m_stretches[m_stretch[place]].timeMs + m_sinceMs[place];
    }
    [[nodiscard]] RawSpan raw(std::uint32_t place) const noexcept;
    /// Sets time and raw text of a row; the columns are the caller's.
    void set(std::uint32_t place, std::int64_t timeMs, const RawSpan &raw);

private:
    /// Rows near one another, in time and in their file: each says how far it is from here.
    struct Stretch
    {
        std::int64_t timeMs = 0;
        std::uint64_t offset = 0;
        std::uint32_t file = 0;
    };

    [[nodiscard]] static bool reaches(const Stretch &stretch, std::int64_t timeMs,
                                      const RawSpan &raw) noexcept;
    std::uint16_t stretchFor(std::int64_t timeMs, const RawSpan &raw);

    // Most segments have one stretch, and none can have more than rows.
    text::BlockList<Stretch, 16> m_stretches;
    Column<std::int32_t> m_sinceMs;
    Column<std::uint32_t> m_offset;
    Column<std::uint32_t> m_bytes;
    Column<std::uint16_t> m_stretch;
};

/// A gap's row has noId in every column of ids; its serial is its number among the gaps.
inline bool isGap(const Segment &segment, std::uint32_t place) noexcept
{
    return segment.attempt[place] == noId;
}

} // namespace surveyor::denials
