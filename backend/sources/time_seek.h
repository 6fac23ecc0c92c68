// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/time_range.h"
#include "sources/plain_file.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::sources {

/// The time of the first audit record in a run of text that may begin inside a line.
std::optional<std::int64_t> firstTimeIn(std::string_view text);

struct ByteRange
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// Finds by bisection which part of a file, @p size bytes long, can hold records of these times:
/// a few dozen short reads instead of gigabytes. It begins and ends at a line, and holds a minute
/// more on both sides, since neighbouring records are not quite in order. A file whose records
/// are not in order of time at all (several logs one behind the other) is taken whole.
ByteRange seekTimes(const PlainFile &file, std::uint64_t size, const denials::TimeRange &times);

} // namespace surveyor::sources
