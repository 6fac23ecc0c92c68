// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/hex.h"

#include <cstdint>
#include <string_view>

namespace surveyor::audit {

/// Reads "1795471464.706", the time of a stamp, in milliseconds. False if it is none.
inline bool parseSeconds(std::string_view text, std::int64_t &timeMs) noexcept
{
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || text.size() - dot != 4)
        return false;
    const auto seconds = text::parseDecimal(text.substr(0, dot));
    const auto millis = text::parseDecimal(text.substr(dot + 1));
    constexpr std::uint64_t latest = 253'402'300'799; // the year 9999
    if (!seconds || !millis || *seconds > latest)
        return false;
    timeMs = static_cast<std::int64_t>(*seconds * 1000 + *millis);
    return true;
}

} // namespace surveyor::audit
