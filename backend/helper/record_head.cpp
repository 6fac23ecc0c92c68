// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/record_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <limits>

namespace surveyor::helper {
namespace {

struct NamedType
{
    std::uint16_t number;
    std::string_view name;
};

constexpr std::array leaving{
    NamedType{1300, "SYSCALL"},
    NamedType{1302, "PATH"},
    NamedType{1305, "CONFIG_CHANGE"},
    NamedType{1307, "CWD"},
    NamedType{1320, "EOE"},
    NamedType{1327, "PROCTITLE"},
    NamedType{1336, "URINGOP"},
    NamedType{1423, "LANDLOCK_ACCESS"},
    NamedType{1424, "LANDLOCK_DOMAIN"},
};

bool takePrefix(std::string_view &text, std::string_view prefix) noexcept
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Digits up to @p end, which is taken too.
template<typename Number>
bool takeNumber(std::string_view &text, Number &number, char end) noexcept
{
    const char *const last = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc() || stop == last || *stop != end || text.front() == '-')
        return false;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()) + 1);
    return true;
}

std::uint16_t typeOf(std::string_view name) noexcept
{
    for (const NamedType &known : leaving)
        if (name == known.name)
            return known.number;
    if (name.starts_with("UNKNOWN[") && name.ends_with(']'))
        name = name.substr(8, name.size() - 9);
    std::uint16_t number = 0;
    const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool whole = error == std::errc() && stop == name.data() + name.size();
    return whole && mayLeave(number) ? number : 0;
}

} // namespace

bool mayLeave(std::uint16_t type) noexcept
{
    return std::ranges::contains(leaving, type, &NamedType::number);
}

std::optional<RecordHead> readRecord(std::uint16_t type, std::string_view record) noexcept
{
    RecordHead head;
    head.type = type;
    std::uint64_t seconds = 0;
    std::uint16_t millis = 0;
    constexpr std::uint64_t latest = 253'402'300'799; // the year 9999
    if (!takePrefix(record, "audit(") || !takeNumber(record, seconds, '.') || seconds > latest
        || record.find(':') != 3 || !takeNumber(record, millis, ':')
        || !takeNumber(record, head.serial, ')') || !takePrefix(record, ":"))
        return std::nullopt;
    head.timeMs = static_cast<std::int64_t>(seconds * 1000 + millis);
    head.body = record;
    return head;
}

std::optional<RecordHead> readLogLine(std::string_view line) noexcept
{
    std::uint64_t node = 0;
    if (takePrefix(line, "node=")) {
        const auto blank = line.find(' ');
        if (blank == std::string_view::npos)
            return RecordHead{};
        node = std::hash<std::string_view>{}(line.substr(0, blank)) | 1;
        line.remove_prefix(blank + 1);
    }
    const auto blank = line.find(' ');
    if (!takePrefix(line, "type=") || blank == std::string_view::npos)
        return RecordHead{};
    const std::uint16_t type = typeOf(line.substr(0, blank - 5));
    if (type == 0)
        return RecordHead{};
    line.remove_prefix(blank - 4);
    takePrefix(line, "msg=");
    auto head = readRecord(type, line);
    if (head)
        head->node = node;
    return head;
}

} // namespace surveyor::helper
