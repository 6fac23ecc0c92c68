// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Rows are kept short: nothing of a time, a place in a file or an attempt may get lost by it.

#include "denials/store.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <limits>
#include <memory>
#include <vector>

namespace surveyor::denials {
namespace {

struct Place
{
    std::int64_t timeMs;
    RawSpan raw;
};

/// Puts the places into rows and expects to read each again as it was.
void expectKept(const std::vector<Place> &places)
{
    const auto segment = std::make_unique<Segment>();
    for (std::uint32_t row = 0; row < places.size(); ++row)
        segment->set(row, places[row].timeMs, places[row].raw);
    for (std::uint32_t row = 0; row < places.size(); ++row) {
        const RawSpan raw = segment->raw(row);
        ASSERT_EQ(segment->timeMs(row), places[row].timeMs) << row;
        ASSERT_EQ(raw.file, places[row].raw.file) << row;
        ASSERT_EQ(raw.bytes, places[row].raw.bytes) << row;
        ASSERT_EQ(raw.offset, places[row].raw.offset) << row;
    }
}

TEST(Segment, KeepsTimesAndPlacesFarFromEachOther)
{
    constexpr auto never = std::numeric_limits<std::int64_t>::min();
    constexpr auto always = std::numeric_limits<std::int64_t>::max();
    constexpr auto far = std::numeric_limits<std::uint64_t>::max();
    constexpr auto longest = std::numeric_limits<std::uint32_t>::max();
    expectKept({
        {1'795'000'000'000, {.file = 0, .bytes = 700, .offset = 5}},
        {never, {.file = 0, .bytes = 1, .offset = 0}},
        {always, {.file = 0, .bytes = longest, .offset = far}},
        {0, {.file = 100'000, .bytes = 0, .offset = far - longest}},
        {1'795'000'000'000, {.file = 0, .bytes = 700, .offset = std::uint64_t{1} << 40}},
        {1'795'000'000'000 + std::numeric_limits<std::int32_t>::max(),
         {.file = 0, .bytes = 9, .offset = (std::uint64_t{1} << 40) + longest}},
    });
}

TEST(Segment, KeepsRowsThatHaveNothingToDoWithTheOneBefore)
{
    std::vector<Place> places;
    for (std::uint32_t row = 0; row < Segment::capacity; ++row) {
        places.push_back({std::int64_t{row} * 100'000'000'000,
                          {.file = row, .bytes = row, .offset = std::uint64_t{row} << 33}});
    }
    expectKept(places);
}

TEST(Segment, KeepsRowsOfFilesReadSideBySide)
{
    std::vector<Place> places;
    for (std::uint32_t row = 0; row < 1000; ++row) {
        places.push_back({std::int64_t{row} * 10,
                          {.file = row % 12, .bytes = 80, .offset = std::uint64_t{row} * 700}});
    }
    expectKept(places);
}

TEST(AttemptTable, FindsAttemptsByWhatTheyAreMadeOf)
{
    AttemptTable attempts;
    const auto intern = [&attempts](std::uint64_t blockers, std::uint64_t call,
                                    std::uint64_t title) {
        const auto hash = AttemptTable::hashOf(blockers, call, title);
        const auto known = attempts.find(hash);
        const auto id = [](std::uint64_t text) { return static_cast<std::uint32_t>(text); };
        return known != text::HashIndex::none
            ? known
            : attempts.add(hash, {.blockers = id(blockers), .call = id(call), .title = id(title)});
    };
    EXPECT_EQ(intern(1, 2, 3), 0U);
    EXPECT_EQ(intern(2, 1, 3), 1U) << "which text is which makes a difference";
    EXPECT_EQ(intern(1, 0, 0), 2U);
    EXPECT_EQ(intern(1, 2, 3), 0U);
    for (std::uint32_t i = 10; i < 5000; ++i)
        intern(i, i, i);
    EXPECT_EQ(attempts.at(intern(4321, 4321, 4321)).call, 4321U);
    EXPECT_EQ(attempts.size(), 4993U);
    EXPECT_EQ(attempts.ofRow(noId), Attempt()) << "of a gap nothing is known";
}

} // namespace
} // namespace surveyor::denials
