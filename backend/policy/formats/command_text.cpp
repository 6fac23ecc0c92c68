// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/command_text.h"

#include "policy/formats/shell_words.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

std::size_t beforeBlanks(std::string_view text, std::size_t at)
{
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t'))
        --at;
    return at;
}

} // namespace

TextEdit removeOption(std::string_view text, const Option &option)
{
    std::size_t begin = beforeBlanks(text, option.span.begin);
    for (const std::string_view continued : {"\\\n", "\\\r\n"}) {
        if (text.substr(0, begin).ends_with(continued))
            begin = beforeBlanks(text, begin - continued.size());
    }
    return {.begin = begin, .end = option.span.end, .text = {}};
}

TextEdit changeValue(const Option &option, const std::string &value)
{
    std::string word = value;
    if (option.valueOffset > 0)
        word = "--" + std::string(option.name) + "=" + value;
    return {.begin = option.valueSpan.begin, .end = option.valueSpan.end, .text = quoteShell(word)};
}

std::optional<TextEdit> renameOption(std::string_view text, const Option &option,
                                     std::string_view name)
{
    const std::string written = "--" + std::string(option.name);
    if (!text.substr(option.span.begin).starts_with(written))
        return std::nullopt;
    return TextEdit{.begin = option.span.begin,
                    .end = option.span.begin + written.size(),
                    .text = "--" + std::string(name)};
}

std::vector<std::string> splitList(std::string_view list)
{
    std::vector<std::string> items;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        items.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return items;
}

std::string joinList(const std::vector<std::string> &items)
{
    std::string list;
    for (const std::string &item : items)
        list += (list.empty() ? "" : ",") + item;
    return list;
}

} // namespace surveyor::formats
