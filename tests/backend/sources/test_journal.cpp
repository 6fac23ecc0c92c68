// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The kernel's records out of journals: of this machine's form, and of many hosts; each once.

#include "sources/follow.h"
#include "sources/journal_source.h"
#include "support/folder.h"
#include "support/journal_text.h"
#include "support/logs.h"
#include "support/random.h"

#include <gtest/gtest.h>

#include <map>

namespace surveyor::sources {
namespace {

using test::JournalText;

#define SURVEYOR_NEEDS_JOURNALS()                                                                  \
    if (!test::canWriteJournals())                                                                 \
    GTEST_SKIP() << "needs systemd-journal-remote"

std::string textOf(const std::string &folder, const denials::TimeRange &times = {})
{
    auto source = JournalSource::open({folder, times, false});
    if (!source)
        return source.error();
    std::string text;
    for (;;) {
        audit::Chunk chunk;
        const auto got = (*source)->next(chunk, std::chrono::milliseconds(1));
        if (!got)
            return got.error();
        if (*got == LiveSource::Got::End)
            return text;
        text += chunk.text;
    }
}

std::size_t countOf(const std::string &text, const std::string &part)
{
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++count;
    return count;
}

TEST(Journal, GivesLinesAsAuditdWritesThem)
{
    SURVEYOR_NEEDS_JOURNALS();
    const test::TemporaryFolder folder;
    JournalText journal("box");
    journal.record(1, 1423, 101, JournalText::denied("/one"))
        .record(1, 1300, 101, "arch=c000003e syscall=257 success=no exit=-13 pid=5")
        .record(2, 1112, 102, "pid=1 uid=0 msg='op=login secret'")
        .line(3, 1423, 103, JournalText::denied("/three"))
        .line(3, 1112, 104, "pid=1 uid=0 msg='op=login secret'")
        .entry(4,
               "_TRANSPORT=syslog\n_AUDIT_TYPE=1423\n_AUDIT_ID=5\n"
               "MESSAGE=AUDIT1423 domain=f00d blockers=forged\n")
        .entry(4,
               "_TRANSPORT=syslog\n"
               "MESSAGE=audit: type=1423 audit(1795000004.000:9): domain=f00d\n");
    ASSERT_TRUE(test::writeJournal(journal, folder.file("box.journal")));
    EXPECT_EQ(textOf(folder.path()),
              "node=box type=UNKNOWN[1423] msg=audit(1795000001.898:101): "
                  + JournalText::denied("/one")
                  + "\nnode=box type=SYSCALL msg=audit(1795000001.898:101): arch=c000003e "
                    "syscall=257 success=no exit=-13 pid=5\n"
                    "node=box type=UNKNOWN[1423] msg=audit(1795000003.898:103): "
                  + JournalText::denied("/three") + "\n");
}

TEST(Journal, WhatCameBothWaysCountsOnce)
{
    SURVEYOR_NEEDS_JOURNALS();
    const test::TemporaryFolder folder;
    JournalText journal("box");
    for (int i = 0; i < 50; ++i) {
        const std::string path = "/number-" + std::to_string(i);
        const auto cut = JournalText::denied(path).substr(0, 60);
        // Now the one first, now the other; the kernel's line is cut short.
        if (i % 2 == 0)
            journal.line(i, 1423, 100 + i, cut);
        journal.record(i, 1423, 100 + i, JournalText::denied(path));
        if (i % 2 == 1)
            journal.line(i, 1423, 100 + i, cut);
    }
    // Twice in one event, and both times by both ways.
    journal.record(60, 1423, 900, JournalText::denied("/a"))
        .line(60, 1423, 900, JournalText::denied("/a"))
        .record(60, 1423, 900, JournalText::denied("/b"))
        .line(60, 1423, 900, JournalText::denied("/b"));
    // Only the kernel's log has this one.
    journal.line(70, 1423, 950, JournalText::denied("/kernel-only"));
    ASSERT_TRUE(test::writeJournal(journal, folder.file("box.journal")));
    const auto text = textOf(folder.path());
    EXPECT_EQ(countOf(text, "UNKNOWN[1423]"), 53U) << text;
    EXPECT_EQ(countOf(text, "ino=861\n"), 53U) << "the whole one is kept: " << text;
    EXPECT_EQ(countOf(text, ":900): "), 2U);
    EXPECT_EQ(countOf(text, "/kernel-only"), 1U);
}

TEST(Journal, HostsOfAFolderStayApart)
{
    SURVEYOR_NEEDS_JOURNALS();
    const test::TemporaryFolder folder;
    for (const char id : {'1', '2', '3'}) {
        JournalText journal(std::string("host-") + id, id);
        // The same serials and times: other records all the same.
        for (int i = 0; i < 20; ++i)
            journal.record(i, 1423, 100 + i, JournalText::denied(std::string("/of-") + id));
        ASSERT_TRUE(
            test::writeJournal(journal, folder.file(std::string("remote-") + id + ".journal")));
    }
    auto source = JournalSource::open({folder.path(), {}, false});
    ASSERT_TRUE(source) << source.error();
    denials::Store store;
    ASSERT_TRUE(follow(**source, store, {}, {}));
    const auto view = store.view();
    EXPECT_EQ(view.size(), 60U);
    std::map<std::string, int> hosts;
    for (std::uint32_t row = view.firstRow(); row < view.endRow(); ++row)
        ++hosts[std::string(view.denial(row).host)];
    EXPECT_EQ(hosts.size(), 3U);
    EXPECT_EQ(hosts["host-2"], 20);
}

TEST(Journal, KeepsToTimes)
{
    SURVEYOR_NEEDS_JOURNALS();
    const test::TemporaryFolder folder;
    JournalText journal("box");
    for (int i = 0; i < 1000; ++i)
        journal.record(i, 1423, 100 + i, JournalText::denied("/number-" + std::to_string(i)));
    ASSERT_TRUE(test::writeJournal(journal, folder.file("box.journal")));
    constexpr std::int64_t first = 1'795'000'000'000;
    const denials::TimeRange times{first + 500'000, first + 509'999};
    auto source = JournalSource::open({folder.path(), times, false});
    ASSERT_TRUE(source);
    denials::Store store;
    FollowOptions options;
    options.times = times;
    ASSERT_TRUE(follow(**source, store, options, {}));
    EXPECT_EQ(store.view().size(), 10U);
    EXPECT_LT(store.view().tally().lines, 100U) << "the rest is not read";
}

TEST(Journal, AnEntryThatIsNoRecordIsAGap)
{
    SURVEYOR_NEEDS_JOURNALS();
    const test::TemporaryFolder folder;
    JournalText journal("box");
    journal.entry(1, "_TRANSPORT=audit\n_AUDIT_TYPE=1423\nMESSAGE=AUDIT1423 domain=1\n");
    ASSERT_TRUE(test::writeJournal(journal, folder.file("box.journal")));
    const auto text = textOf(folder.path());
    EXPECT_TRUE(text.starts_with("#landlock-surveyor gap cause=reader time=1795000001.")) << text;
}

TEST(Journal, SaysWhatIsWrongWithAFolder)
{
    EXPECT_TRUE(textOf("/nowhere").starts_with("cannot open the folder of journals: No such file"));
    const test::TemporaryFolder empty;
    EXPECT_EQ(textOf(empty.path()), "");
    empty.write("damaged.journal", std::string(100'000, '\xa5'));
    EXPECT_EQ(textOf(empty.path()), "");
}

/// Follows a journal that holds @p before, while a second one comes beside it.
void expectToFollow(const JournalText &before)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(test::writeJournal(before, folder.file("box.journal")));
    auto source = JournalSource::open({folder.path(), {}, true});
    ASSERT_TRUE(source) << source.error();
    audit::Chunk chunk;
    ASSERT_EQ((*source)->next(chunk, std::chrono::milliseconds(1)), LiveSource::Got::Nothing);
    JournalText after("box");
    after.record(2, 1423, 102, JournalText::denied("/after"));
    ASSERT_TRUE(test::writeJournal(after, folder.file("other.journal")));
    std::string text;
    for (int i = 0; i < 100 && text.empty(); ++i) {
        const auto got = (*source)->next(chunk, std::chrono::milliseconds(100));
        ASSERT_TRUE(got);
        if (*got == LiveSource::Got::Lines)
            text = chunk.text;
    }
    EXPECT_NE(text.find("/after"), std::string::npos);
    EXPECT_EQ(text.find("/before"), std::string::npos);
}

TEST(Journal, FollowsWhatIsWritten)
{
    SURVEYOR_NEEDS_JOURNALS();
    JournalText before("box");
    before.record(1, 1423, 101, JournalText::denied("/before"));
    expectToFollow(before);
}

TEST(Journal, FollowsFromWhereNothingWasYet)
{
    SURVEYOR_NEEDS_JOURNALS();
    JournalText others("box");
    others.entry(1, "_TRANSPORT=syslog\nMESSAGE=nothing of the kernel\n");
    expectToFollow(others);
}

/// Whatever the order in which two ways tell of the same records: each comes once.
TEST(JournalMerge, EachRecordOnceInAnyOrder)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (int round = 0; round < 200; ++round) {
        JournalMerge merge;
        std::string text;
        std::int64_t now = 1'000'000;
        std::size_t records = 0;
        for (std::uint32_t serial = 1; serial <= 50; ++serial) {
            now += static_cast<std::int64_t>(random.below(100'000));
            const auto copies = 1 + random.below(3);
            const auto ways = 1 + random.below(3); // audit, kernel, both
            records += copies;
            std::vector<JournalWay> order;
            for (std::size_t i = 0; i < copies; ++i) {
                if (ways != 2)
                    order.push_back(JournalWay::Audit);
                if (ways != 1)
                    order.push_back(JournalWay::Kernel);
            }
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random.below(i)]);
            for (const JournalWay way : order)
                merge.take({way, 7, 5, serial, 1423, now, std::to_string(serial)}, text);
        }
        merge.settle(std::numeric_limits<std::int64_t>::max(), text);
        EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, '\n')), records);
    }
}

} // namespace
} // namespace surveyor::sources
