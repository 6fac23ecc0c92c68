// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Reading only what lies between two moments.

#include "sources/descriptor_stream.h"
#include "sources/input.h"
#include "sources/time_seek.h"
#include "support/fingerprint.h"
#include "support/folder.h"
#include "support/logs.h"
#include "support/random.h"

#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>

namespace surveyor::sources {
namespace {

constexpr std::int64_t base = 1795468882;

std::string access(std::int64_t second)
{
    return std::format("type=LANDLOCK_ACCESS msg=audit({}.000:{}): domain=12d079cb6 "
                       "blockers=fs.read_file path=\"/etc/passwd\" dev=\"vda\" ino=861\n",
                       base + second, second + 1);
}

/// One denial a second for 100,000 seconds: 13 MB.
class LongLog : public ::testing::Test
{
protected:
    static constexpr std::int64_t count = 100'000;

    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<test::TemporaryFolder>();
        std::ofstream log(s_folder->file("audit.log"));
        for (std::int64_t i = 0; i < count; ++i)
            log << access(i);
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static test::Loaded between(std::optional<std::int64_t> since,
                                std::optional<std::int64_t> until,
                                const std::string &path = s_folder->file("audit.log"))
    {
        denials::Store store;
        LoadOptions options;
        options.times = {since, until};
        auto result = load({path}, store, options);
        return {store.view(), std::move(result)};
    }

    static std::unique_ptr<test::TemporaryFolder> s_folder;
};

std::unique_ptr<test::TemporaryFolder> LongLog::s_folder;

TEST_F(LongLog, HoldsExactlyTheTimesAskedFor)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (int round = 0; round < testing::rounds(30); ++round) {
        const auto a = static_cast<std::int64_t>(random.below(count));
        const auto b = static_cast<std::int64_t>(random.below(count));
        const auto [first, last] = std::minmax(a, b);
        const auto view = between((base + first) * 1000, (base + last) * 1000).view;
        ASSERT_EQ(view.size(), last - first + 1) << first << ' ' << last;
        EXPECT_EQ(view.timeMs(0), (base + first) * 1000);
        EXPECT_EQ(view.rawText(0).value(), access(first));
        EXPECT_EQ(view.rawText(view.endRow() - 1).value(), access(last));
    }
    EXPECT_EQ(between({}, {}).view.size(), count);
    EXPECT_EQ(between((base + count) * 1000, {}).view.size(), 0U);
    EXPECT_EQ(between({}, (base - 1) * 1000).view.size(), 0U);
    EXPECT_EQ(between({}, base * 1000).view.size(), 1U);
}

TEST_F(LongLog, IsNotReadWhole)
{
    const auto view = between((base + count / 2) * 1000, (base + count / 2 + 60) * 1000).view;
    EXPECT_EQ(view.size(), 61U);
    EXPECT_LT(view.tally().lines, count / 10);
}

TEST_F(LongLog, CompressedTellsTheSame)
{
    const std::string packed = s_folder->file("packed");
    test::command(std::format("gzip -1 -c <{} >{}", s_folder->file("audit.log"), packed));
    const auto since = (base + 70'000) * 1000;
    const auto until = (base + 70'010) * 1000;
    const auto view = between(since, until, packed).view;
    ASSERT_EQ(view.size(), 11U);
    EXPECT_EQ(view.rawText(0).value(), access(70'000));
}

TEST_F(LongLog, OfTwoLogsOneBehindTheOtherNothingIsMissed)
{
    const std::string both = s_folder->file("both.log");
    test::command(std::format("cat {0} {0} >{1}", s_folder->file("audit.log"), both));
    EXPECT_EQ(between((base + 500) * 1000, (base + 509) * 1000, both).view.size(), 20U);
}

TEST(SparseFile, OfTwoGigabytesIsSearchedInNoTime)
{
    // A hole where the middle of the log was: records at both ends, NUL bytes in between.
    const test::TemporaryFolder folder;
    const std::string path = folder.write("audit.log", access(1));
    std::filesystem::resize_file(path, std::uint64_t{2} << 30);
    folder.append("audit.log", "\n" + access(2));
    auto input = openInput(path);
    ASSERT_TRUE(input) << input.error();
    const auto bytes = seekTimes(*input->plain, input->size, {(base + 2) * 1000, std::nullopt});
    EXPECT_LE(bytes.begin, input->size - access(2).size());
    denials::Store store;
    LoadOptions options;
    options.times.sinceMs = (base + 2) * 1000;
    const auto result = load({path}, store, options);
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(store.view().denialCount(), 1U);
}

TEST(Problems, InsideAFileHaveNoLineNumber)
{
    const test::TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += access(i) + (i == 19'999 ? "nonsense\n" : "");
    const std::string path = folder.write("audit.log", text);
    denials::Store store;
    LoadOptions options;
    options.times.sinceMs = (base + 19'990) * 1000;
    load({path}, store, options);
    const auto view = store.view();
    EXPECT_EQ(view.size(), 10U);
    ASSERT_EQ(view.tally().problems.size(), 1U);
    EXPECT_EQ(view.tally().problems[0].line, 0U);
}

} // namespace
} // namespace surveyor::sources
