// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/interpreted_time.h"

#include "text/hex.h"

#include <array>
#include <ctime>
#include <utility>

namespace surveyor::audit {
namespace {

/// Splits "a<sep>b<sep>c" into numbers.
bool threeNumbers(std::string_view text, char separator, std::array<int, 3> &numbers) noexcept
{
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool last = i + 1 == numbers.size();
        const auto end = last ? text.size() : text.find(separator);
        if (end > 4) // npos too
            return false;
        const auto number = text::parseDecimal(text.substr(0, end));
        if (!number)
            return false;
        numbers[i] = static_cast<int>(*number);
        text.remove_prefix(i < 2 ? end + 1 : end);
    }
    return true;
}

bool parseDate(std::string_view text, std::tm &time) noexcept
{
    const auto at = text.find_first_of("/.-");
    if (at == std::string_view::npos)
        return false;
    std::array<int, 3> part{};
    if (!threeNumbers(text, text[at], part))
        return false;
    if (text[at] == '-')
        part = {part[1], part[2], part[0]};
    else if (text[at] == '.' || part[0] > 12)
        std::swap(part[0], part[1]);
    const auto [month, day, year] = part;
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    time.tm_mon = month - 1;
    time.tm_mday = day;
    time.tm_year = year < 100 ? year + 100 : year - 1900;
    return true;
}

} // namespace

bool parseInterpretedTime(std::string_view text, std::int64_t &timeMs) noexcept
{
    const auto blank = text.rfind(' ');
    const auto dot = text.rfind('.');
    if (blank == std::string_view::npos || dot == std::string_view::npos || dot < blank)
        return false;
    std::tm time{};
    std::array<int, 3> clock{};
    const auto millis = text::parseDecimal(text.substr(dot + 1));
    if (!millis || *millis > 999 || !parseDate(text.substr(0, blank), time)
        || !threeNumbers(text.substr(blank + 1, dot - blank - 1), ':', clock))
        return false;
    time.tm_hour = clock[0];
    time.tm_min = clock[1];
    time.tm_sec = clock[2];
    time.tm_isdst = -1;
    const std::time_t seconds = std::mktime(&time);
    if (seconds < 0)
        return false;
    timeMs = std::int64_t{seconds} * 1000 + static_cast<std::int64_t>(*millis);
    return true;
}

} // namespace surveyor::audit
