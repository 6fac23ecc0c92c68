// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/line.h"

#include "audit/gap_line.h"
#include "audit/interpreted_time.h"
#include "audit/seconds.h"
#include "text/digits.h"
#include "text/hex.h"

#include <cctype>
#include <limits>

namespace surveyor::audit {
namespace {

using text::isDigit;

constexpr char enrichmentMark = '\x1d';

Line malformed(const char *problem) noexcept
{
    Line line;
    line.kind = LineKind::Malformed;
    line.problem = problem;
    return line;
}

/// Reads "audit(TIME:SERIAL):" at the start of @p text and cuts it off.
bool takeStamp(std::string_view &text, Line &line) noexcept
{
    constexpr std::string_view open = "audit(";
    const auto close = text.find(')');
    if (!text.starts_with(open) || close == std::string_view::npos)
        return false;
    const auto inside = text.substr(open.size(), close - open.size());
    const auto colon = inside.rfind(':');
    if (colon == std::string_view::npos)
        return false;
    const auto serial = text::parseDecimal(inside.substr(colon + 1));
    if (!serial || *serial > std::numeric_limits<std::uint32_t>::max())
        return false;
    line.stamp.serial = static_cast<std::uint32_t>(*serial);
    const auto time = inside.substr(0, colon);
    if (!parseSeconds(time, line.stamp.timeMs)) {
        if (!parseInterpretedTime(time, line.stamp.timeMs))
            return false;
        line.spelling = Spelling::Interpreted;
    }
    text.remove_prefix(close + 1);
    if (text.starts_with(" :")) {
        line.spelling = Spelling::Interpreted;
        text.remove_prefix(1);
    }
    if (!text.starts_with(':'))
        return false;
    text.remove_prefix(1);
    return true;
}

void splitBody(std::string_view rest, Line &line) noexcept
{
    if (const auto mark = rest.find(enrichmentMark); mark != std::string_view::npos) {
        line.enriched = rest.substr(mark + 1);
        rest = rest.substr(0, mark);
    }
    while (rest.starts_with(' '))
        rest.remove_prefix(1);
    while (rest.ends_with(' '))
        rest.remove_suffix(1);
    line.body = rest;
}

/// Everything from "type=" on.
Line parseRecord(std::string_view text, Line line) noexcept
{
    text.remove_prefix(5);
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos || blank == 0)
        return malformed("a record that ends after its type");
    line.type = recordTypeFromName(text.substr(0, blank));
    text.remove_prefix(blank + 1);
    if (text.starts_with("msg="))
        text.remove_prefix(4);
    if (!takeStamp(text, line))
        return malformed("no audit(TIME:SERIAL) after the type");
    line.kind = LineKind::Record;
    splitBody(text, line);
    return line;
}

Line parseNode(std::string_view text) noexcept
{
    text.remove_prefix(5);
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos || !text.substr(blank + 1).starts_with("type="))
        return malformed("no type= after node=");
    Line line;
    line.node = text.substr(0, blank);
    return parseRecord(text.substr(blank + 1), line);
}

/// "[ 12.345]", "<5>[ 12.345]", "Nov 23 21:21:25 " or "2026-11-23T21:21:25": a log that holds
/// more than audit records.
bool looksLikeSystemLog(std::string_view text) noexcept
{
    if (text.starts_with('<') && text.size() > 2 && isDigit(text[1]))
        return true;
    if (text.starts_with('[')) {
        const auto digit = text.find_first_not_of(' ', 1);
        return digit != std::string_view::npos && isDigit(text[digit]);
    }
    if (text.size() > 18 && text[4] == '-' && text[7] == '-' && text[13] == ':')
        return isDigit(text[0]) && isDigit(text[5]);
    return text.size() > 15 && text[3] == ' ' && text[6] == ' ' && text[9] == ':'
        && std::isupper(static_cast<unsigned char>(text[0])) != 0;
}

/// The decimal number behind @p mark, if both are there.
bool numberBehind(std::string_view text, std::string_view mark,
                  std::optional<std::uint64_t> &number) noexcept
{
    const auto at = text.find(mark);
    if (at == std::string_view::npos)
        return false;
    const auto start = at + mark.size();
    auto end = start;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    number = text::parseDecimal(text.substr(start, end - start));
    return number.has_value();
}

bool parseLoss(std::string_view text, Line &line) noexcept
{
    if (numberBehind(text, "kauditd_printk_skb: ", line.lost)
        && text.find("callbacks suppressed") != std::string_view::npos)
        line.lossKind = LossKind::Suppressed;
    else if (numberBehind(text, "audit: audit_lost=", line.lost))
        line.lossKind = LossKind::Cumulative;
    else
        return false;
    line.kind = LineKind::Loss;
    return true;
}

Line parseSystemLog(std::string_view text) noexcept
{
    Line line;
    if (parseLoss(text, line))
        return line;
    constexpr std::string_view mark = "audit: type=";
    const auto at = text.find(mark);
    if (at == std::string_view::npos) {
        line.kind = LineKind::Foreign;
        return line;
    }
    line.spelling = Spelling::KernelLog;
    return parseRecord(text.substr(at + 7), line);
}

} // namespace

Line parseLine(std::string_view text) noexcept
{
    while (text.ends_with('\r') || text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.starts_with("type="))
        return parseRecord(text, {});
    if (text.starts_with("node="))
        return parseNode(text);
    if (text.empty() || text == "----" || text.starts_with("time->")
        || text.find_first_not_of(' ') == std::string_view::npos)
        return {};
    if (looksLikeSystemLog(text) || text.starts_with("audit: type="))
        return parseSystemLog(text);
    Line line;
    if (text.starts_with(gapLineStart))
        return parseGapLine(text, line) ? line : malformed("a gap without a cause");
    if (text.starts_with("kauditd_printk_skb: ") || text.starts_with("audit: audit_lost="))
        return parseLoss(text, line) ? line : malformed("a loss message without a number");
    return malformed("not an audit record");
}

} // namespace surveyor::audit
