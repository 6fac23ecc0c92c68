// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/text_ranking.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

namespace surveyor::denials {
namespace {

constexpr std::size_t pieceBytes = sizeof(std::uint64_t);

/// The bytes from @p depth on, the first as the most significant; NULs behind the text's end.
std::uint64_t pieceAt(std::string_view text, std::size_t depth) noexcept
{
    std::uint64_t piece = 0;
    if (depth < text.size())
        std::memcpy(&piece, text.data() + depth, std::min(pieceBytes, text.size() - depth));
    return std::endian::native == std::endian::little ? std::byteswap(piece) : piece;
}

/// Things that are equal up to a depth and still to be sorted.
struct Run
{
    std::span<Rankable> things;
    std::size_t depth = 0;
};

template<typename Key, typename Take>
void sortRun(std::span<Rankable> things, Key key, Take takeEqual)
{
    std::ranges::sort(things, {}, key);
    for (std::size_t begin = 0; begin < things.size();) {
        std::size_t end = begin + 1;
        while (end < things.size() && things[end].*key == things[begin].*key)
            ++end;
        takeEqual(things.subspan(begin, end - begin));
        begin = end;
    }
}

/// A text that ends within its piece is its equals' whole text: there is no NUL in it.
bool goesOn(const Rankable &thing, std::size_t depth) noexcept
{
    return thing.text.size() > depth + pieceBytes;
}

void giveRanks(std::span<Rankable> things)
{
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const bool equal = i > 0 && things[i].number == things[i - 1].number
            && things[i].text == things[i - 1].text;
        rank += equal ? 0 : 1;
        things[i].rank = rank;
    }
}

} // namespace

void rank(std::span<Rankable> things)
{
    // Not by recursion: a text may be as long as a record.
    std::vector<Run> open;
    const auto keep = [&open](std::size_t depth) {
        return [&open, depth](std::span<Rankable> equal) {
            if (equal.size() > 1)
                open.push_back({equal, depth});
        };
    };
    sortRun(things, &Rankable::number, keep(0));
    while (!open.empty()) {
        const Run run = open.back();
        open.pop_back();
        for (Rankable &thing : run.things)
            thing.piece = pieceAt(thing.text, run.depth);
        sortRun(run.things, &Rankable::piece, [&](std::span<Rankable> equal) {
            if (equal.size() > 1 && std::ranges::any_of(equal, [&](const Rankable &thing) {
                    return goesOn(thing, run.depth);
                }))
                open.push_back({equal, run.depth + pieceBytes});
        });
    }
    giveRanks(things);
}

} // namespace surveyor::denials
