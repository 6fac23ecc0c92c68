// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/fold.h"

#include <algorithm>
#include <cstddef>

namespace surveyor::text {
namespace {

struct AsIs
{
    char operator()(char c) const noexcept { return c; }
};
struct Folded
{
    char operator()(char c) const noexcept { return folded(c); }
};

/// Whether one of a block of places begins with the one byte and has the other @p apart behind.
/// Without a way out in the middle: the compiler looks at all places at a time.
template<std::size_t blockBytes, typename Fold>
bool anyBegins(const char *places, std::size_t apart, char first, char last) noexcept
{
    constexpr Fold fold;
    unsigned char any = 0;
    for (std::size_t i = 0; i < blockBytes; ++i) {
        const unsigned char begins = fold(places[i]) == first ? 1 : 0;
        const unsigned char ends = fold(places[i + apart]) == last ? 1 : 0;
        any |= begins & ends;
    }
    return any != 0;
}

template<typename Fold>
bool equals(const char *text, std::string_view needle) noexcept
{
    constexpr Fold fold;
    for (std::size_t i = 0; i < needle.size(); ++i) {
        if (fold(text[i]) != needle[i])
            return false;
    }
    return true;
}

/// Whether the needle begins at one of so many places, at least blockBytes.
template<std::size_t blockBytes, typename Fold>
bool beginsAmong(const char *text, std::size_t places, std::string_view needle) noexcept
{
    const std::size_t apart = needle.size() - 1;
    for (std::size_t at = 0;; at += blockBytes) {
        // The last block looks once more at some of the places of the one before.
        const std::size_t block = std::min(at, places - blockBytes);
        if (anyBegins<blockBytes, Fold>(text + block, apart, needle.front(), needle.back())) {
            for (std::size_t i = block; i < block + blockBytes; ++i) {
                if (equals<Fold>(text + i, needle))
                    return true;
            }
        }
        if (at + blockBytes >= places)
            return false;
    }
}

template<typename Fold>
bool isInside(std::string_view text, std::string_view needle) noexcept
{
    if (needle.empty())
        return true;
    if (text.size() < needle.size())
        return false;
    const std::size_t places = text.size() - needle.size() + 1;
    if (places >= 16)
        return beginsAmong<16, Fold>(text.data(), places, needle);
    if (places >= 8)
        return beginsAmong<8, Fold>(text.data(), places, needle);
    return beginsAmong<1, Fold>(text.data(), places, needle);
}

} // namespace

std::string folded(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return folded(c); });
    return result;
}

bool contains(std::string_view text, std::string_view needle) noexcept
{
    return isInside<AsIs>(text, needle);
}

bool containsFolded(std::string_view text, std::string_view needle) noexcept
{
    return isInside<Folded>(text, needle);
}

} // namespace surveyor::text
