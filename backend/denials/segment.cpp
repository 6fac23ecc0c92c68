// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/segment.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace surveyor::denials {
namespace {

/// Files that are read side by side, one row from each in turn, keep their stretches.
constexpr std::uint32_t stretchesTried = 8;

/// Rows may lie a little before the first one of their stretch.
constexpr std::uint64_t roomBefore = 65'536;

} // namespace

bool Segment::reaches(const Stretch &stretch, std::int64_t timeMs, const RawSpan &raw) noexcept
{
    std::int64_t since = 0;
    return stretch.file == raw.file && raw.offset >= stretch.offset
        && raw.offset - stretch.offset <= std::numeric_limits<std::uint32_t>::max()
        && !__builtin_sub_overflow(timeMs, stretch.timeMs, &since)
        && std::in_range<std::int32_t>(since);
}

std::uint16_t Segment::stretchFor(std::int64_t timeMs, const RawSpan &raw)
{
    const std::uint32_t count = m_stretches.size();
    for (std::uint32_t back = 1; back <= std::min(count, stretchesTried); ++back) {
        if (reaches(m_stretches[count - back], timeMs, raw))
            return static_cast<std::uint16_t>(count - back);
    }
    const std::uint64_t offset = raw.offset - std::min(raw.offset, roomBefore);
    return static_cast<std::uint16_t>(m_stretches.append({timeMs, offset, raw.file}));
}

void Segment::set(std::uint32_t place, std::int64_t timeMs, const RawSpan &raw)
{
    const std::uint16_t number = stretchFor(timeMs, raw);
    const Stretch &stretch = m_stretches[number];
    m_stretch[place] = number;
    m_sinceMs[place] = static_cast<std::int32_t>(timeMs - stretch.timeMs);
    m_offset[place] = static_cast<std::uint32_t>(raw.offset - stretch.offset);
    m_bytes[place] = raw.bytes;
}

RawSpan Segment::raw(std::uint32_t place) const noexcept
{
    const Stretch &stretch = m_stretches[m_stretch[place]];
    return {stretch.file, m_bytes[place], stretch.offset + m_offset[place]};
}

} // namespace surveyor::denials
