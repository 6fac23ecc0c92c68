// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Logs as gzip, xz, zstd and bzip2 make them, whole and damaged.

#include "support/fingerprint.h"
#include "support/folder.h"
#include "support/logs.h"

#include <algorithm>
#include <format>
#include <gtest/gtest.h>

namespace surveyor::sources {
namespace {

class Compressed : public testing::TestWithParam<const char *>
{
protected:
    /// A sample, compressed by the real program and under a name that tells nothing.
    std::string packed(const std::string &sample) const
    {
        const std::string path = m_folder.file(sample + "-packed");
        test::command(std::format("{} -c <{} >{}", GetParam(), test::sample(sample), path));
        return path;
    }

    test::TemporaryFolder m_folder;
};

TEST_P(Compressed, TellsTheSameAsThePlainFile)
{
    for (const std::string name : {"desktop.log", "quirks.log", "dmesg.txt"}) {
        const auto plain = test::load({test::sample(name)}).view;
        for (const unsigned threads : {1U, 3U}) {
            const auto [view, result] = test::load({packed(name)}, threads);
            EXPECT_TRUE(result.errors.empty());
            EXPECT_EQ(test::fingerprint(view), test::fingerprint(plain)) << name;
        }
    }
}

TEST_P(Compressed, SeveralOneBehindTheOtherAreAllRead)
{
    const std::string both = m_folder.file("both");
    test::command(std::format("cat {} {} >{}", packed("desktop.log"), packed("quirks.log"), both));
    const auto [view, result] = test::load({both});
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(view.denialCount(), 78U + 185U);
}

TEST_P(Compressed, CutShortIsReadUntilThereAndSaidSo)
{
    std::string whole = test::contents(packed("quirks.log"));
    const std::string cut = m_folder.write("cut", whole.substr(0, whole.size() - 20));
    const auto [view, result] = test::load({cut});
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_TRUE(result.errors[0].what.contains("cut short")) << result.errors[0].what;
    EXPECT_EQ(result.errors[0].source, cut);
}

TEST_P(Compressed, EmptyIsNoError)
{
    const std::string path = m_folder.file("empty");
    test::command(std::format("{} -c </dev/null >{}", GetParam(), path));
    const auto [view, result] = test::load({path});
    EXPECT_TRUE(result.errors.empty()) << result.errors[0].what;
    EXPECT_EQ(view.tally().lines, 0U);
}

TEST_P(Compressed, SomethingElseInsideIsRefused)
{
    const std::string path = m_folder.file("program");
    test::command(std::format("{} -c </bin/true >{}", GetParam(), path));
    const auto [view, result] = test::load({path});
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_TRUE(result.errors[0].what.contains("binary")) << result.errors[0].what;
}

INSTANTIATE_TEST_SUITE_P(All, Compressed, testing::Values("gzip", "xz", "zstd", "bzip2"),
                         [](const auto &instance) { return std::string(instance.param); });

TEST(Gzip, CutShortKeepsWhatCameBefore)
{
    const test::TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 20; ++i)
        text += test::contents(test::sample("quirks.log"));
    test::command(std::format("gzip -c <{} >{}", folder.write("text", text), folder.file("gz")));
    const std::string whole = test::contents(folder.file("gz"));
    const auto [view, result] =
        test::load({folder.write("cut", whole.substr(0, whole.size() / 2))});
    EXPECT_EQ(result.errors.size(), 1U);
    EXPECT_GT(view.denialCount(), 185U);
    EXPECT_TRUE(view.rawText(view.firstRow()));
}

TEST(Gzip, ABombIsRefused)
{
    const test::TemporaryFolder folder;
    const std::string bomb = folder.file("bomb");
    // A little more than what is never refused; zstd makes it shrink by far more than a thousand
    // times.
    test::command(
        std::format("yes $(printf %010000d 0) | head -c 1100M | zstd -q -1 -c >{}", bomb));
    const auto [view, result] = test::load({bomb}, 2);
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_TRUE(result.errors[0].what.contains("thousand times")) << result.errors[0].what;
}

TEST(Spool, AboveItsLimitReadingStops)
{
    const test::TemporaryFolder folder;
    const std::string packed = folder.file("packed");
    test::command(std::format("gzip -c <{} >{}", test::sample("quirks.log"), packed));
    denials::Store store;
    LoadOptions options;
    options.spoolBytes = 100;
    const auto result = load({packed}, store, options);
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_TRUE(result.errors[0].what.contains("unpack it to a file")) << result.errors[0].what;
}

TEST(Spool, NeedsAFolder)
{
    const test::TemporaryFolder folder;
    const std::string packed = folder.file("packed");
    test::command(std::format("gzip -c <{} >{}", test::sample("quirks.log"), packed));
    ::setenv("TMPDIR", "/nowhere", 1);
    const auto result = test::load({packed}).result;
    ::unsetenv("TMPDIR");
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_TRUE(result.errors[0].what.contains("TMPDIR")) << result.errors[0].what;
}

TEST(Progress, OfACompressedFileCountsCompressedBytes)
{
    const test::TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += test::contents(test::sample("quirks.log"));
    const std::string packed = folder.file("packed");
    test::command(std::format("gzip -c <{} >{}", folder.write("text", text), packed));
    denials::Store store;
    LoadOptions options;
    Progress last;
    options.threads = 1;
    options.progress = [&last](const Progress &progress) {
        EXPECT_GE(progress.bytesDone, last.bytesDone);
        EXPECT_LE(progress.bytesDone, progress.bytesTotal);
        last = progress;
    };
    EXPECT_TRUE(load({packed}, store, options).errors.empty());
    EXPECT_EQ(last.bytesTotal, std::filesystem::file_size(packed));
}

} // namespace
} // namespace surveyor::sources
