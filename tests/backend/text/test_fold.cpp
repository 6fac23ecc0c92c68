// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/fold.h"

#include <gtest/gtest.h>
#include <string>

namespace surveyor::text {
namespace {

TEST(Fold, LettersOfAsciiOnly)
{
    EXPECT_EQ(folded(std::string_view("Az@[`{\xc3\x84_9")), "az@[`{\xc3\x84_9");
}

TEST(Fold, FindsWhatTheFoldedTextContains)
{
    testing::Random random(31);
    constexpr std::string_view letters = "aAbB/.\xff@[";
    const auto word = [&](std::size_t size) {
        std::string text;
        while (text.size() < size)
            text += letters[random.below(letters.size())];
        return text;
    };
    int found = 0;
    for (int step = 0; step < 20'000; ++step) {
        const std::string text = word(random.below(70));
        const std::string needle = folded(word(random.below(5)));
        const bool expected = folded(text).contains(needle);
        ASSERT_EQ(containsFolded(text, needle), expected) << text << " / " << needle;
        ASSERT_EQ(contains(text, needle), text.contains(needle)) << text << " / " << needle;
        found += expected ? 1 : 0;
    }
    EXPECT_GT(found, 2000);
    EXPECT_LT(found, 18'000);
}

TEST(Fold, FindsAtEveryPlace)
{
    for (std::size_t size = 1; size < 80; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, '.');
            text[at] = 'X';
            EXPECT_TRUE(containsFolded(text, "x")) << size << ' ' << at;
            EXPECT_FALSE(containsFolded(text, "xx"));
        }
    }
}

} // namespace
} // namespace surveyor::text
