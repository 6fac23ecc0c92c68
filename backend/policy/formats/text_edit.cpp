// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/text_edit.h"

#include <algorithm>

namespace surveyor::formats {

TextEdits difference(std::string_view before, std::string_view after)
{
    if (before == after)
        return {};
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < shorter && before[begin] == after[begin])
        ++begin;
    std::size_t end = 0;
    while (end < shorter - begin
           && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return {{.begin = begin,
             .end = before.size() - end,
             .text = std::string(after.substr(begin, after.size() - end - begin))}};
}

std::string applyEdits(std::string_view text, const TextEdits &edits)
{
    std::string result;
    std::size_t at = 0;
    for (const TextEdit &edit : edits) {
        result += text.substr(at, edit.begin - at);
        result += edit.text;
        at = edit.end;
    }
    return result += text.substr(at);
}

} // namespace surveyor::formats
