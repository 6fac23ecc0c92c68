// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/list_surgery.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Behind blanks, newlines and comments from @p at on.
std::size_t skipSpace(const ListText &list, std::size_t at)
{
    while (at < list.close) {
        const char c = list.text[at];
        if (c == '#' && list.comments)
            at = lineEnd(list.text, at);
        else if (isBlank(c) || c == '\n' || c == '\r')
            ++at;
        else
            break;
    }
    return at;
}

/// Behind the comma that follows the element ending at @p at; nothing if there is none.
std::size_t commaEnd(const ListText &list, std::size_t at)
{
    const std::size_t comma = skipSpace(list, at);
    return comma < list.close && list.text[comma] == ',' ? comma + 1 : std::string_view::npos;
}

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Whether nothing but a comma and a comment follow on the line of an element.
bool endsLine(const ListText &list, std::size_t end)
{
    std::size_t at = skipBlanks(list.text, end);
    if (at < list.text.size() && list.text[at] == ',')
        at = skipBlanks(list.text, at + 1);
    if (at >= list.text.size() || list.text[at] == '\n' || list.text[at] == '\r')
        return true;
    return list.comments && list.text[at] == '#';
}

} // namespace

std::size_t lineBegin(std::string_view text, std::size_t at)
{
    const std::size_t newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t lineEnd(std::string_view text, std::size_t at)
{
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    return newline > at && text[newline - 1] == '\r' ? newline - 1 : newline;
}

std::string_view indentOf(std::string_view text, std::size_t at)
{
    const std::size_t begin = lineBegin(text, at);
    return text.substr(begin, skipBlanks(text, begin) - begin);
}

std::string_view newlineOf(std::string_view text)
{
    const std::size_t newline = text.find('\n');
    const bool both = newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r';
    return both ? "\r\n" : "\n";
}

bool beginsLine(std::string_view text, std::size_t at)
{
    return skipBlanks(text, lineBegin(text, at)) >= at;
}

TextEdits appendElement(const ListText &list, std::string_view element)
{
    const auto [begin, end] = list.elements.back();
    const std::string text(element);
    if (!beginsLine(list.text, begin))
        return {{end, end, ", " + text}};
    const std::string own =
        std::string(newlineOf(list.text)) + std::string(indentOf(list.text, begin)) + text;
    if (const std::size_t comma = commaEnd(list, end); comma != std::string_view::npos) {
        const std::size_t at = std::min(lineEnd(list.text, comma), list.close);
        return {{at, at, own + ","}};
    }
    const std::size_t at = std::min(lineEnd(list.text, end), list.close);
    const bool comment = skipBlanks(list.text, end) < at && endsLine(list, end);
    if (!comment)
        return {{end, end, "," + own}};
    return {{end, end, ","}, {at, at, own}};
}

TextEdits removeElement(const ListText &list, std::size_t index)
{
    const auto [begin, end] = list.elements[index];
    const bool last = index + 1 == list.elements.size();
    const std::size_t comma = commaEnd(list, end);
    const bool bare = last && comma == std::string_view::npos;
    if (beginsLine(list.text, begin) && endsLine(list, end)) {
        TextEdits edits;
        if (bare && index > 0) {
            const std::size_t before = commaEnd(list, list.elements[index - 1].second);
            edits.push_back({before - 1, before, {}});
        }
        const std::size_t next = list.text.find('\n', end);
        edits.push_back({lineBegin(list.text, begin),
                         next == std::string_view::npos ? list.text.size() : next + 1,
                         {}});
        return edits;
    }
    if (!last) {
        const std::size_t next = list.elements[index + 1].first;
        const bool sameLine = lineBegin(list.text, next) == lineBegin(list.text, end);
        if (sameLine)
            return {{begin, next, {}}};
    }
    if (index > 0 && !beginsLine(list.text, begin))
        return {{list.elements[index - 1].second, end, {}}};
    if (bare && index > 0) {
        const std::size_t before = commaEnd(list, list.elements[index - 1].second);
        return {{before - 1, before, {}}, {begin, end, {}}};
    }
    return {{begin, comma == std::string_view::npos ? end : skipBlanks(list.text, comma), {}}};
}

} // namespace surveyor::formats
