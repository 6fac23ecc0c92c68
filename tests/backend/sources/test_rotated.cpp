// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Logs that lie in several files.

#include "sources/log_set.h"
#include "support/fingerprint.h"
#include "support/folder.h"
#include "support/logs.h"
#include "support/random.h"

#include <filesystem>
#include <format>
#include <gtest/gtest.h>

namespace surveyor::sources {
namespace {

std::string access(int second)
{
    return std::format("type=LANDLOCK_ACCESS msg=audit({}.100:{}): domain=12d079cb6 "
                       "blockers=fs.read_file path=\"/etc/passwd\" dev=\"vda\" ino=861\n",
                       1795468882 + second, second + 1);
}

std::vector<std::int64_t> seconds(const denials::StoreView &view)
{
    std::vector<std::int64_t> found;
    for (std::uint32_t row = 0; row < view.size(); ++row)
        found.push_back(view.timeMs(row) / 1000 - 1795468882);
    return found;
}

const std::vector<std::int64_t> oneToFive{1, 2, 3, 4, 5};

class RotatedSet : public ::testing::Test
{
protected:
    RotatedSet()
    {
        m_folder.write("audit.log", access(5));
        m_folder.write("audit.log.1", access(4));
        m_folder.write("audit.log.2", access(3));
        test::command("gzip " + m_folder.file("audit.log.2"));
        m_folder.write("audit.log.10", access(1));
        m_folder.write("audit.log.9.xz", "");
        test::command(std::format("printf '%s' '{}' | xz -c >{}", access(2),
                                  m_folder.file("audit.log.9.xz")));
        m_folder.write("other.txt", "no log\n");
        m_folder.write("dpkg.log", "no audit log\n");
    }
    test::TemporaryFolder m_folder;
};

TEST_F(RotatedSet, OfAFolderIsOneLogInOrderOfTime)
{
    const auto [view, result] = test::load({m_folder.path()});
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(seconds(view), oneToFive);
    EXPECT_EQ(view.tally().malformed, 0U);
}

TEST_F(RotatedSet, NamedByAShellPatternToo)
{
    std::vector<std::string> names;
    for (const auto *const name :
         {"audit.log", "audit.log.1", "audit.log.10", "audit.log.2.gz", "audit.log.9.xz"})
        names.push_back(m_folder.file(name));
    EXPECT_EQ(seconds(test::load(names).view), oneToFive);
}

TEST_F(RotatedSet, OfAFileOnlyWhenAskedFor)
{
    EXPECT_EQ(seconds(test::load({m_folder.file("audit.log")}).view), std::vector<std::int64_t>{5});
    denials::Store store;
    LoadOptions options;
    options.rotated = true;
    load({m_folder.file("audit.log")}, store, options);
    EXPECT_EQ(seconds(store.view()), oneToFive);
}

TEST_F(RotatedSet, IsReadAsFarAsItCan)
{
    m_folder.write("audit.log.2.gz", "\x1f\x8b\x08 damaged");
    const auto [view, result] = test::load({m_folder.path()});
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_EQ(result.errors[0].source, m_folder.file("audit.log.2.gz"));
    EXPECT_EQ(view.size(), 4U);
}

TEST_F(RotatedSet, ReadsOnlyFilesOfTheTimesAskedFor)
{
    denials::Store store;
    LoadOptions options;
    options.times.sinceMs = (1795468882LL + 4) * 1000;
    load({m_folder.path()}, store, options);
    EXPECT_EQ(seconds(store.view()), (std::vector<std::int64_t>{4, 5}));
}

TEST(RotatedSetByDate, IsInOrder)
{
    const test::TemporaryFolder folder;
    folder.write("audit.log", access(3));
    folder.write("audit.log-20261122", access(1));
    folder.write("audit.log-20261123", access(2));
    EXPECT_EQ(seconds(test::load({folder.path()}).view), (std::vector<std::int64_t>{1, 2, 3}));
}

TEST(RotatedSetProblems, NameTheFileAndItsLine)
{
    const test::TemporaryFolder folder;
    folder.write("audit.log", access(3) + "nonsense\n");
    folder.write("audit.log.1", access(1) + access(2));
    const auto view = test::load({folder.path()}).view;
    ASSERT_EQ(view.tally().problems.size(), 1U);
    EXPECT_EQ(view.tally().problems[0].source, folder.file("audit.log"));
    EXPECT_EQ(view.tally().problems[0].line, 2U);
}

/// Wherever a log is cut in two, and however its pieces are stored, it tells the same.
TEST(RotatedSetProperty, CutAnywhereIsTheSameLog)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    const std::string whole = test::contents(test::sample("quirks.log"));
    const auto expected = test::fingerprint(test::load({test::sample("quirks.log")}).view);
    for (int round = 0; round < 20; ++round) {
        const test::TemporaryFolder folder;
        std::string_view rest = whole;
        const std::size_t pieces = random.between(2, 6);
        for (std::size_t i = pieces; i-- > 0;) {
            std::size_t end = rest.size();
            if (i > 0 && !rest.empty()) {
                end = rest.find('\n', random.below(rest.size()));
                end = end == std::string_view::npos ? rest.size() : end + 1;
            }
            const std::string name = i == 0 ? "audit.log" : std::format("audit.log.{}", i);
            const std::string path = folder.write(name, rest.substr(0, end));
            rest.remove_prefix(end);
            const std::array<std::string, 5> programs{"true", "gzip", "xz", "zstd --rm -q",
                                                      "bzip2"};
            if (i > 0)
                test::command(random.oneOf(programs) + ' ' + path);
        }
        const auto [view, result] =
            test::load({folder.path()}, static_cast<unsigned>(random.between(1, 3)));
        EXPECT_TRUE(result.errors.empty());
        EXPECT_EQ(test::fingerprint(view), expected);
    }
}

} // namespace
} // namespace surveyor::sources
