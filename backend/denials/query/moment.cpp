// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/moment.h"

#include "text/hex.h"

#include <array>
#include <chrono>
#include <ctime>

namespace surveyor::denials::query {
namespace {

/// Takes parts of a time off the front of a text.
class Cutter
{
public:
    explicit Cutter(std::string_view text)
        : m_rest(text)
    {
    }
    bool take(char expected)
    {
        if (!m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// A number of exactly @p digits digits from 0 to @p most.
    std::optional<int> number(std::size_t digits, int most)
    {
        if (m_rest.size() < digits)
            return std::nullopt;
        const auto value = text::parseDecimal(m_rest.substr(0, digits));
        if (!value || *value > static_cast<std::uint64_t>(most))
            return std::nullopt;
        m_rest.remove_prefix(digits);
        return static_cast<int>(*value);
    }
    /// ".5" is 500; the part below a ms is cut off.
    std::optional<int> fractionMs()
    {
        if (!take('.'))
            return 0;
        int ms = 0;
        int weight = 100;
        std::size_t digits = 0;
        for (; digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9'; ++digits) {
            ms += weight * (m_rest[digits] - '0');
            weight /= 10;
        }
        if (digits == 0)
            return std::nullopt;
        m_rest.remove_prefix(digits);
        return ms;
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

struct Clock
{
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    int ms = 0;
};

std::optional<Clock> takeClock(Cutter &text)
{
    Clock clock;
    const auto hours = text.number(2, 23);
    if (!hours || !text.take(':'))
        return std::nullopt;
    const auto minutes = text.number(2, 59);
    if (!minutes)
        return std::nullopt;
    clock.hours = *hours;
    clock.minutes = *minutes;
    if (!text.take(':'))
        return clock;
    const auto seconds = text.number(2, 60);
    const auto ms = text.fractionMs();
    if (!seconds || !ms)
        return std::nullopt;
    clock.seconds = *seconds;
    clock.ms = *ms;
    return clock;
}

/// Minutes east of UTC; nothing where no zone stands. @p fine turns false for a wrong one.
std::optional<int> takeZone(Cutter &text, bool &fine)
{
    fine = true;
    if (text.atEnd())
        return std::nullopt;
    if (text.take('Z') || text.take('z'))
        return 0;
    const int sign = text.take('-') ? -1 : 1;
    if (sign > 0 && !text.take('+')) {
        fine = false;
        return std::nullopt;
    }
    const auto hours = text.number(2, 18);
    text.take(':');
    const auto minutes = text.number(2, 59);
    fine = hours && minutes;
    return fine ? std::optional<int>(sign * (*hours * 60 + *minutes)) : std::nullopt;
}

std::int64_t localMs(std::chrono::year_month_day date, const Clock &clock)
{
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = clock.hours;
    parts.tm_min = clock.minutes;
    parts.tm_sec = clock.seconds;
    parts.tm_isdst = -1;
    return std::int64_t{std::mktime(&parts)} * 1000 + clock.ms;
}

std::int64_t utcMs(std::chrono::year_month_day date, const Clock &clock, int zoneMinutes)
{
    using namespace std::chrono;
    const auto time = sys_days(date).time_since_epoch() + hours(clock.hours)
        + minutes(clock.minutes - zoneMinutes) + seconds(clock.seconds) + milliseconds(clock.ms);
    return duration_cast<milliseconds>(time).count();
}

std::optional<std::chrono::year_month_day> takeDate(Cutter &text)
{
    const auto year = text.number(4, 9999);
    if (!year || !text.take('-'))
        return std::nullopt;
    const auto month = text.number(2, 12);
    if (!month || !text.take('-'))
        return std::nullopt;
    const auto day = text.number(2, 31);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<std::int64_t> parseDate(std::string_view text)
{
    Cutter rest(text);
    const auto date = takeDate(rest);
    if (!date)
        return std::nullopt;
    Clock clock;
    if (rest.take('T') || rest.take('t') || rest.take(' ')) {
        const auto given = takeClock(rest);
        if (!given)
            return std::nullopt;
        clock = *given;
    }
    bool fine = true;
    const auto zone = takeZone(rest, fine);
    if (!fine || !rest.atEnd())
        return std::nullopt;
    return zone ? utcMs(*date, clock, *zone) : localMs(*date, clock);
}

/// The local day that @p daysBack days before that of @p nowMs.
std::chrono::year_month_day localDay(std::int64_t nowMs, int daysBack)
{
    const std::time_t now = nowMs / 1000;
    std::tm parts{};
    ::localtime_r(&now, &parts);
    const std::chrono::year_month_day today(
        std::chrono::year(parts.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
        std::chrono::day(static_cast<unsigned>(parts.tm_mday)));
    return std::chrono::sys_days(today) - std::chrono::days(daysBack);
}

std::optional<std::int64_t> parseClock(std::string_view text, std::int64_t nowMs)
{
    Cutter rest(text);
    const auto clock = takeClock(rest);
    if (!clock || !rest.atEnd())
        return std::nullopt;
    return localMs(localDay(nowMs, 0), *clock);
}

std::optional<std::int64_t> parseBack(std::string_view text, std::int64_t nowMs)
{
    struct Unit
    {
        char letter;
        std::uint64_t ms;
    };
    constexpr std::array units{Unit{'s', 1000}, Unit{'m', 60'000}, Unit{'h', 3'600'000},
                               Unit{'d', 86'400'000}, Unit{'w', 604'800'000}};
    if (text.size() < 3 || text.front() != '-')
        return std::nullopt;
    const auto count = text::parseDecimal(text.substr(1, text.size() - 2));
    for (const Unit &unit : units) {
        if (count && *count < 1'000'000'000 && unit.letter == text.back())
            return nowMs - static_cast<std::int64_t>(*count * unit.ms);
    }
    return std::nullopt;
}

std::optional<std::int64_t> parseEpoch(std::string_view text)
{
    const auto dot = text.find('.');
    const auto seconds = text::parseDecimal(text.substr(0, dot));
    if (!seconds || *seconds > 100'000'000'000)
        return std::nullopt;
    Cutter rest(dot == std::string_view::npos ? std::string_view() : text.substr(dot));
    const auto ms = rest.fractionMs();
    if (!ms || !rest.atEnd())
        return std::nullopt;
    return static_cast<std::int64_t>(*seconds) * 1000 + *ms;
}

} // namespace

std::optional<std::int64_t> parseMoment(std::string_view text, std::int64_t nowMs)
{
    if (text == "now")
        return nowMs;
    if (text == "today")
        return localMs(localDay(nowMs, 0), {});
    if (text == "yesterday")
        return localMs(localDay(nowMs, 1), {});
    if (const auto back = parseBack(text, nowMs))
        return back;
    if (const auto clock = parseClock(text, nowMs))
        return clock;
    if (const auto date = parseDate(text))
        return date;
    return parseEpoch(text);
}

} // namespace surveyor::denials::query
