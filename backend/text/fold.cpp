// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/fold.h"

#include <algorithm>
#include <cstddef>

namespace surveyor::text {
namespace {

constexpr std::size_t blockBytes = 16;

/// Whether one of a block of places begins with the one byte and has the other @p apart behind.
/// Without a way out in the middle: the compiler looks at all places at a time.
bool anyBegins(const char *places, std::size_t apart, char first, char last) noexcept
{
    unsigned any = 0;
    for (std::size_t i = 0; i < blockBytes; ++i) {
        const unsigned begins = folded(places[i]) == first ? 1 : 0;
        const unsigned ends = folded(places[i + apart]) == last ? 1 : 0;
        any |= begins & ends;
    }
    return any != 0;
}

bool equalsFolded(const char *text, std::string_view needle) noexcept
{
    for (std::size_t i = 0; i < needle.size(); ++i) {
        if (folded(text[i]) != needle[i])
            return false;
    }
    return true;
}

} // namespace

std::string folded(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return folded(c); });
    return result;
}

bool containsFolded(std::string_view text, std::string_view needle) noexcept
{
    if (needle.empty())
        return true;
    if (text.size() < needle.size())
        return false;
    const std::size_t apart = needle.size() - 1;
    const std::size_t places = text.size() - apart;
    std::size_t at = 0;
    for (; at + blockBytes <= places; at += blockBytes) {
        if (!anyBegins(text.data() + at, apart, needle.front(), needle.back()))
            continue;
        for (std::size_t i = at; i < at + blockBytes; ++i) {
            if (equalsFolded(text.data() + i, needle))
                return true;
        }
    }
    for (; at < places; ++at) {
        if (equalsFolded(text.data() + at, needle))
            return true;
    }
    return false;
}

} // namespace surveyor::text
