// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::denials::query {

/// A moment as people write it, in ms since the epoch:
/// `now`, `today`, `yesterday`, back from now `-90s` `-15m` `-1h` `-7d` `-2w`,
/// `2026-11-23`, `2026-11-23T12:00`, `2026-11-23T12:00:30.250`, each with `Z` or `+01:00`
/// behind or else in local time, `12:00` of today, and `1795468882.898`, seconds since the
/// epoch as in records. Nothing if @p text is none of these.
std::optional<std::int64_t> parseMoment(std::string_view text, std::int64_t nowMs);

} // namespace surveyor::denials::query
