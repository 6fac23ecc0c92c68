// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Real logs in every spelling, with what is known of them by construction.

#include "denials/summary.h"
#include "places.h"
#include "support/logs.h"

#include <gtest/gtest.h>

namespace surveyor::sources {
namespace {

struct Known
{
    const char *file;
    std::size_t denials;
    std::size_t domains;
};

class Samples : public testing::TestWithParam<Known>
{
};

TEST_P(Samples, HoldWhatTheyHold)
{
    for (const unsigned threads : {1U, 3U}) {
        const auto [view, result] = test::load({test::sample(GetParam().file)}, threads);
        EXPECT_TRUE(result.errors.empty());
        EXPECT_EQ(view.denialCount(), GetParam().denials);
        EXPECT_EQ(view.domains().size(), GetParam().domains);
        EXPECT_EQ(view.tally().malformed, 0U);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Samples,
                         testing::Values(Known{"desktop.log", 78, 15}, Known{"quirks.log", 185, 39},
                                         Known{"auditd-enriched.log", 78, 15},
                                         Known{"ausearch-default.txt", 78, 15},
                                         Known{"ausearch-raw.txt", 78, 15},
                                         Known{"ausearch-interpreted.txt", 78, 15}),
                         [](const auto &instance) {
                             std::string name = instance.param.file;
                             std::erase_if(name, [](char c) { return !std::isalnum(c); });
                             return name;
                         });

TEST(Spellings, TellTheSameStory)
{
    const auto raw = test::load({test::sample("auditd-enriched.log")}).view;
    for (const auto *const other : {"ausearch-default.txt", "ausearch-raw.txt"}) {
        const auto view = test::load({test::sample(other)}).view;
        ASSERT_EQ(view.size(), raw.size());
        for (std::uint32_t row = 0; row < raw.size(); ++row) {
            const auto ours = view.denial(row);
            const auto theirs = raw.denial(row);
            EXPECT_EQ(idOf(ours), idOf(theirs)) << other;
            EXPECT_EQ(ours.blockers, theirs.blockers);
            EXPECT_EQ(ours.object.path, theirs.object.path);
            EXPECT_EQ(ours.process->cmdline, theirs.process->cmdline);
        }
    }
}

TEST(Interpreted, IsLossyAndSaysSo)
{
    const auto [view, result] = test::load({test::sample("ausearch-interpreted.txt")});
    EXPECT_TRUE(result.lossy);
    EXPECT_GT(view.tally().interpreted, 0U);
    EXPECT_FALSE(test::load({test::sample("ausearch-raw.txt")}).result.lossy);
}

TEST(Csv, IsRefusedWithTheReason)
{
    const auto [view, result] = test::load({test::sample("ausearch.csv")});
    ASSERT_EQ(result.errors.size(), 1U);
    EXPECT_TRUE(result.errors[0].what.contains("ausearch")) << result.errors[0].what;
    EXPECT_EQ(view.size(), 0U);
}

TEST(Recorded, FromTheRunningKernel)
{
    const auto [view, result] = test::load({test::dataFile("recorded/kernel-6.18.log")});
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(view.size(), 76U);
    EXPECT_EQ(view.domains().size(), 33U);
    EXPECT_EQ(denials::summarise(view).unlogged, 3U);
    EXPECT_EQ(view.tally().malformed, 0U);
}

TEST(KernelLog, AnnouncesItsLosses)
{
    const auto view = test::load({test::sample("dmesg.txt")}).view;
    EXPECT_EQ(view.denialCount(), 14U);
    EXPECT_GT(view.tally().lost, 0U);
}

TEST(NeverTask, HasDenialsWithoutProcesses)
{
    const auto view = test::load({test::sample("never-task.log")}).view;
    ASSERT_GT(view.size(), 0U);
    for (std::uint32_t row = 0; row < view.size(); ++row)
        EXPECT_FALSE(view.denial(row).syscall);
}

} // namespace
} // namespace surveyor::sources
