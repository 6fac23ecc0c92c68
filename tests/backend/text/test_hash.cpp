// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/hash.h"
#include "text/hash_index.h"
#include "text/string_table.h"

#include <bit>
#include <gtest/gtest.h>
#include <set>
#include <string>
#include <vector>

namespace surveyor::text {
namespace {

/// Texts of every length up to @p longest that are hard to tell apart: zeros, and zeros with one
/// bit set somewhere.
std::vector<std::string> nearTexts(std::size_t longest)
{
    std::vector<std::string> texts;
    for (std::size_t size = 0; size <= longest; ++size) {
        const std::string zeros(size, '\0');
        texts.push_back(zeros);
        for (std::size_t at = 0; at < size; ++at) {
            for (unsigned bit = 0; bit < 8; ++bit) {
                std::string text = zeros;
                text[at] = static_cast<char>(1U << bit);
                texts.push_back(std::move(text));
            }
        }
    }
    return texts;
}

TEST(Hash, TellsTextsApartThatDifferInOneBitOrByTheirLength)
{
    const auto texts = nearTexts(120);
    std::set<std::uint64_t> hashes;
    for (const std::string &text : texts)
        hashes.insert(hash(text));
    EXPECT_EQ(hashes.size(), texts.size());
}

TEST(Hash, DependsOnTheBytesOnly)
{
    testing::Random random(5);
    for (int step = 0; step < 2'000; ++step) {
        std::string text(random.below(150), '\0');
        for (char &byte : text)
            byte = static_cast<char>(random.below(256));
        // In the midst of other bytes, at another distance from a word's beginning.
        const std::string around = std::string(1 + random.below(8), '#') + text + "####";
        const auto at = around.size() - text.size() - 4;
        ASSERT_EQ(hash(text), hash(std::string_view(around).substr(at, text.size())));
    }
}

TEST(Hash, AnyBitChangesHalfOfItsBits)
{
    // A table uses the lower bits only; all have to be as good as thrown dice.
    const auto texts = nearTexts(60);
    std::uint64_t changed = 0;
    std::vector<std::uint64_t> ofBit(64);
    std::uint64_t pairs = 0;
    std::string zeros;
    std::uint64_t before = 0;
    for (const std::string &text : texts) {
        if (text.size() != zeros.size() || text.find_first_not_of('\0') == std::string::npos) {
            zeros = text;
            before = hash(text);
            continue;
        }
        const std::uint64_t difference = hash(text) ^ before;
        changed += static_cast<std::uint64_t>(std::popcount(difference));
        for (unsigned bit = 0; bit < 64; ++bit)
            ofBit[bit] += difference >> bit & 1U;
        ++pairs;
    }
    EXPECT_NEAR(static_cast<double>(changed) / static_cast<double>(pairs), 32, 1);
    for (unsigned bit = 0; bit < 64; ++bit)
        EXPECT_NEAR(static_cast<double>(ofBit[bit]) / static_cast<double>(pairs), 0.5, 0.04) << bit;
}

TEST(HashIndex, FindsWhatWasInserted)
{
    testing::Random random(3);
    HashIndex index;
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t number = 0; number < 20'000; ++number) {
        // Some lie in a row, as chance may have it, and some differ in the upper half only.
        const std::uint64_t hash = number % 3 == 0 || hashes.empty()
            ? random.below(~std::uint64_t{0})
            : number % 3 == 1 ? hashes.back() + 1
                              : hashes.back() ^ std::uint64_t{1} << 40U;
        ASSERT_EQ(index.find(hash), HashIndex::none);
        index.insert(hash, number);
        hashes.push_back(hash);
    }
    for (std::uint32_t number = 0; number < hashes.size(); ++number)
        ASSERT_EQ(index.find(hashes[number]), number);
    EXPECT_EQ(index.find(hashes[0] ^ std::uint64_t{1} << 63U), HashIndex::none);
}

TEST(StringTable, NumbersTextsAsTheyCome)
{
    StringTable table;
    const auto texts = nearTexts(40);
    for (std::uint32_t number = 0; number < texts.size(); ++number) {
        bool added = false;
        ASSERT_EQ(table.intern(texts[number], hash(texts[number]), &added), number);
        ASSERT_TRUE(added);
    }
    for (std::uint32_t number = 0; number < texts.size(); ++number) {
        bool added = true;
        ASSERT_EQ(table.intern(texts[number], hash(texts[number]), &added), number);
        ASSERT_FALSE(added);
        ASSERT_EQ(table.at(number), texts[number]);
    }
    EXPECT_EQ(table.size(), texts.size());
}

} // namespace
} // namespace surveyor::text
