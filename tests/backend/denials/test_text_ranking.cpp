// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/text_ranking.h"
#include "support/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::denials {
namespace {

using Pair = std::pair<std::uint64_t, std::string>;

/// Ranks the pairs and holds each rank against its place among the distinct ones.
void expectRanked(const std::vector<Pair> &pairs)
{
    std::vector<Rankable> things;
    for (std::uint32_t id = 0; id < pairs.size(); ++id)
        things.push_back({.number = pairs[id].first, .text = pairs[id].second, .id = id});
    rank(things);
    const std::set<Pair> distinct(pairs.begin(), pairs.end());
    for (const Rankable &thing : things) {
        const auto place = std::distance(distinct.begin(), distinct.find(pairs[thing.id]));
        ASSERT_EQ(thing.rank, place + 1) << pairs[thing.id].second;
    }
}

TEST(TextRanking, OrdersByNumberThenByBytes)
{
    expectRanked({{1, "a"}, {0, "z"}, {1, ""}, {1, "ab"}, {0, "z"}, {1, "\xc3\xa9"}, {1, "~"}});
}

TEST(TextRanking, AShorterTextGoesBeforeOneThatGoesOn)
{
    // Around the eight bytes that are compared at a time.
    std::vector<Pair> pairs;
    for (std::size_t length = 0; length < 40; ++length)
        pairs.emplace_back(0, std::string(length, 'x'));
    std::ranges::reverse(pairs);
    expectRanked(pairs);
}

TEST(TextRanking, SortsPathsThatBeginAlike)
{
    testing::Random random(21);
    std::vector<Pair> pairs;
    for (int i = 0; i < 5'000; ++i) {
        std::string path = "/home/user/.cache/very/long/folder";
        for (auto parts = random.below(4); parts > 0; --parts)
            path += '/' + std::to_string(random.below(40));
        pairs.emplace_back(random.below(2), path);
    }
    expectRanked(pairs);
}

TEST(TextRanking, SortsOneVeryLongText)
{
    expectRanked({{0, std::string(100'000, 'y')}, {0, std::string(100'000, 'y') + 'z'}});
}

} // namespace
} // namespace surveyor::denials
