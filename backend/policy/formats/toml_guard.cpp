// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/toml_guard.h"

#include "policy/formats/toml_reader.h"
#include "policy/formats/tree.h"
#include "text/utf8.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

/// Behind the string that begins at @p at, or the end of the line.
std::size_t skipString(std::string_view text, std::size_t at)
{
    const char quote = text[at++];
    while (at < text.size() && text[at] != '\n' && text[at] != quote) {
        if (text[at] == '\\' && quote == '"' && at + 1 < text.size() && text[at + 1] != '\n')
            ++at;
        ++at;
    }
    return at < text.size() && text[at] == quote ? at + 1 : at;
}

std::optional<std::size_t> tooDeep(std::string_view text)
{
    std::size_t depth = 0;
    std::size_t dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        switch (text[at]) {
        case '#': at = std::min(text.find('\n', at), text.size()); continue;
        case '"':
        case '\'': at = skipString(text, at); continue;
        case '\n': dots = 0; break;
        case '.': ++dots; break;
        case '[':
        case '{': ++depth; break;
        case ']':
        case '}': depth -= depth > 0 ? 1 : 0; break;
        default: break;
        }
        if (depth > maxDepth || dots > maxDepth)
            return at;
        ++at;
    }
    return std::nullopt;
}

} // namespace

std::optional<Problem> guardToml(std::string_view text, const LineIndex &lines)
{
    const auto problem = [&lines](MessageId id, std::vector<Argument> arguments, std::size_t at) {
        return Problem{.message = {.id = id, .arguments = std::move(arguments)},
                       .span = lines.span(at, at + 1)};
    };
    if (text.size() > maxTomlSize)
        return problem(MessageId::DocumentTooLarge, {maxTomlSize}, maxTomlSize);
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::decodeUtf8(text.substr(at));
        if (!point.valid)
            return problem(MessageId::InvalidUtf8, {}, at);
        at += point.length;
    }
    if (const auto at = tooDeep(text))
        return problem(MessageId::NestedTooDeep, {maxDepth}, *at);
    return std::nullopt;
}

} // namespace surveyor::formats
