// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <chrono>
#include <cstdint>
#include <format>
#include <string>

namespace surveyor::denials {

/// RFC 3339 in UTC with milliseconds: "2026-11-23T22:04:24.706Z".
inline std::string utcTime(std::int64_t timeMs)
{
    using namespace std::chrono;
    return std::format("{:%FT%T}Z", sys_time<milliseconds>(milliseconds(timeMs)));
}

} // namespace surveyor::denials
