// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/line_ends.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace surveyor::text {
namespace {

constexpr std::array ways{LineEnds::Way::Portable, LineEnds::Way::Sse2, LineEnds::Way::Avx2};

/// The ways that this processor can go.
bool possible(LineEnds::Way way)
{
    return way <= LineEnds::best();
}

std::vector<std::uint32_t> expectedIn(std::string_view text)
{
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            places.push_back(i);
    }
    return places;
}

void expectFound(LineEnds &ends, std::string_view text, LineEnds::Way way)
{
    ends.find(text, '\x1d', way);
    const auto found = ends.places();
    ASSERT_EQ(std::vector(found.begin(), found.end()), expectedIn(text))
        << static_cast<int>(way) << ", " << text.size() << " bytes";
    ASSERT_EQ(ends.marked(), text.contains('\x1d')) << static_cast<int>(way);
}

TEST(LineEnds, AreTheSameHoweverTheyAreFound)
{
    testing::Random random(7);
    LineEnds ends;
    for (int step = 0; step < 300; ++step) {
        // From a line end every other byte to one in many blocks.
        const std::uint64_t distance = std::uint64_t{2} << random.below(12);
        std::string text(random.below(40'000), 'x');
        for (char &byte : text) {
            if (random.below(distance) == 0)
                byte = '\n';
            else if (random.below(20'000) == 0)
                byte = '\x1d';
        }
        for (const auto way : ways) {
            if (possible(way))
                expectFound(ends, text, way);
        }
    }
}

TEST(LineEnds, MayFollowOneAnotherOrBeMissing)
{
    LineEnds ends;
    for (const auto way : ways) {
        if (!possible(way))
            continue;
        expectFound(ends, std::string(20'000, '\n'), way);
        expectFound(ends, std::string(20'000, '\x0b'), way);
        expectFound(ends, "", way);
        expectFound(ends, "\n", way);
    }
}

TEST(LineEnds, TheMarkIsFoundAtEachPlace)
{
    LineEnds ends;
    std::string text(9'000, '\x9d'); // the mark but for one bit
    for (std::size_t at = 0; at < text.size(); at += 31) {
        text[at] = '\x1d';
        for (const auto way : ways) {
            if (possible(way))
                expectFound(ends, text, way);
        }
        text[at] = '\x9d';
    }
}

#if defined(__x86_64__)
TEST(LineEnds, EveryProcessorOfThisKindIsFasterThanThePortableWay)
{
    EXPECT_NE(LineEnds::best(), LineEnds::Way::Portable);
}
#endif

} // namespace
} // namespace surveyor::text
