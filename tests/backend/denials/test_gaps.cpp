// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Places where records are known to be missing: rows, but no denials.

#include "audit/gap_line.h"
#include "denials/summary.h"
#include "support/logs.h"
#include "text/hash.h"

#include <array>
#include <cstdio>
#include <format>
#include <gtest/gtest.h>

namespace surveyor::denials {
namespace {

using audit::LossKind;

std::string access(int second, int serial)
{
    const std::string stamp = std::format("msg=audit({}.100:{}):", 1795468882 + second, serial);
    return std::format(
        "type=UNKNOWN[1423] {0} domain=12d079cb6 blockers=fs.read_file "
        "path=\"/etc/passwd\" dev=\"vda\" ino=861\n"
        "type=SYSCALL {0} arch=c000003e syscall=2 success=no exit=-13 a0=1 a1=2 "
        "a2=3 a3=4 items=0 ppid=1 pid=2 auid=0 uid=0 gid=0 euid=0 suid=0 fsuid=0 "
        "egid=0 sgid=0 fsgid=0 tty=(none) ses=1 comm=\"cat\" exe=\"/bin/cat\" key=(null)\n"
        "type=PROCTITLE {0} proctitle=\"cat\"\n",
        stamp);
}

StoreView loadText(std::string_view text)
{
    const test::TemporaryLog log(text);
    Store store;
    sources::LoadOptions options;
    options.gapRows = true;
    sources::load({log.path()}, store, options);
    return store.view();
}

TEST(Gap, AreOnlyCountedWhereNobodyAsksForRows)
{
    const auto view = test::load({test::sample("dmesg.txt")}).view;
    EXPECT_EQ(view.size(), 14U);
    EXPECT_GT(view.tally().gaps, 40U);
}

TEST(Gap, StandsWhereTheRecordsAreMissing)
{
    const std::string lost =
        "[ 12.3] audit: audit_lost=30 audit_rate_limit=0 audit_backlog_limit=64\n";
    const auto view = loadText(access(0, 1) + lost + access(9, 2));
    ASSERT_EQ(view.size(), 3U);
    EXPECT_EQ(view.denialCount(), 2U);
    ASSERT_EQ(view.kind(1), RowKind::Gap);
    EXPECT_EQ(view.gap(1).cause, LossKind::Kernel);
    EXPECT_EQ(view.gap(1).count, 30U);
    EXPECT_EQ(view.timeMs(1), 1795468882100);
    EXPECT_EQ(view.rawText(1).value(), lost);
    EXPECT_EQ(view.tally().lost, 30U);
    EXPECT_EQ(summarise(view).denials, 2U);
}

TEST(Gap, DoesNotOvertakeDenialsThatStandAlone)
{
    const auto lone = [](int second) {
        return std::format("type=LANDLOCK_ACCESS msg=audit({}.100:{}): domain=12d079cb6 "
                           "blockers=fs.read_file path=\"/etc/passwd\" dev=\"vda\" ino=861\n",
                           1795468882 + second, second);
    };
    const auto view =
        loadText(lone(1) + "[ 12.3] audit: audit_lost=30 audit_rate_limit=0\n" + lone(2));
    ASSERT_EQ(view.size(), 3U);
    EXPECT_EQ(view.kind(0), RowKind::Denial);
    EXPECT_EQ(view.kind(1), RowKind::Gap);
    EXPECT_EQ(view.kind(2), RowKind::Denial);
}

TEST(Gap, CountersThatOnlyGrowAreSubtracted)
{
    const auto line = [](int lost) {
        return std::format("[ 12.3] audit: audit_lost={} audit_rate_limit=0\n", lost);
    };
    // The last one is of the next boot.
    const auto view = loadText(line(10) + line(10) + line(25) + line(4) + access(0, 1));
    ASSERT_EQ(view.size(), 4U);
    EXPECT_EQ(view.gap(0).count, 10U);
    EXPECT_EQ(view.gap(1).count, 15U);
    EXPECT_EQ(view.gap(2).count, 4U);
    // No record is before them: the one behind tells the time.
    EXPECT_EQ(view.gap(0).timeMs, 1795468882100);
    EXPECT_EQ(view.tally().lost, 29U);
}

TEST(Gap, AuditingSwitchedOffIsOneWithoutACount)
{
    const auto view =
        loadText(access(0, 1)
                 + "node=web.example type=CONFIG_CHANGE msg=audit(1795468883.000:7): op=set "
                   "audit_enabled=0 old=1 auid=4294967295 ses=4294967295 res=1\n"
                   "node=web.example type=CONFIG_CHANGE msg=audit(1795468889.000:8): op=set "
                   "audit_enabled=1 old=0 auid=4294967295 ses=4294967295 res=1\n");
    ASSERT_EQ(view.size(), 2U);
    EXPECT_EQ(view.gap(1).cause, LossKind::AuditOff);
    EXPECT_FALSE(view.gap(1).count);
    EXPECT_EQ(view.gap(1).host, "web.example");
    EXPECT_EQ(view.timeMs(1), 1795468883000);
    EXPECT_EQ(view.tally().gaps, 1U);
    EXPECT_EQ(view.tally().records, 5U);
}

TEST(Gap, ALineWithoutAnyRecordIsKept)
{
    const auto view = loadText("[    3.6] kauditd_printk_skb: 10 callbacks suppressed\n");
    ASSERT_EQ(view.size(), 1U);
    EXPECT_EQ(view.gap(0).timeMs, 0);
    EXPECT_EQ(view.denial(0).host, "");
}

TEST(GapLine, IsReadAsItWasWritten)
{
    const auto text = audit::gapLine(LossKind::Reader, 1795468882007, 42, "web.example") + '\n';
    const auto view = loadText(access(0, 1) + text + access(1, 2));
    ASSERT_EQ(view.size(), 3U);
    EXPECT_EQ(view.gap(1).cause, LossKind::Reader);
    EXPECT_EQ(view.gap(1).timeMs, 1795468882007);
    EXPECT_EQ(view.gap(1).count, 42U);
    EXPECT_EQ(view.gap(1).host, "web.example");
    EXPECT_EQ(view.rawText(1).value(), text);
    EXPECT_EQ(view.tally().malformed, 0U);
}

TEST(GapLine, WithoutACauseIsMalformed)
{
    const auto view = loadText("#landlock-surveyor gap count=1\n"
                               "#landlock-surveyor gap cause=reader count=x\n");
    EXPECT_EQ(view.size(), 0U);
    EXPECT_EQ(view.tally().malformed, 2U);
}

TEST(GapLine, IsSkippedByAusearch)
{
    const auto records = access(0, 1) + access(9, 2);
    const test::TemporaryLog log(access(0, 1)
                                 + audit::gapLine(LossKind::Reader, 1795468882007, 42, {}) + '\n'
                                 + access(9, 2));
    const std::string command = "ausearch -if " + log.path() + " --raw </dev/null 2>&1";
    FILE *const pipe = ::popen(command.c_str(), "r");
    std::string found;
    std::array<char, 4096> buffer{};
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        found.append(buffer.data(), got);
    EXPECT_EQ(::pclose(pipe), 0);
    EXPECT_EQ(found, records);
}

TEST(Store, DropsTheOldestRowsAboveItsLimit)
{
    Store store(2 * Segment::capacity);
    Boot boot;
    boot.name = "@1";
    const auto host = store.addBoot(boot);
    Row row;
    const auto blockers = store.dictionaries().blockers.intern("fs.execute");
    row.attempt = store.dictionaries().attempts.add(1, {.blockers = blockers});
    row.object = store.dictionaries().objects.intern("", text::hash(""));
    constexpr std::uint32_t rows = 3 * Segment::capacity + 7;
    for (std::uint32_t i = 0; i < rows; ++i) {
        row.stamp = {1'000'000 + i, i};
        row.domain = store.touchDomain(host, 1, row.stamp.timeMs);
        if (i == 5)
            store.appendGap({}, {});
        else
            store.append(row);
    }
    store.publish();
    const StoreView view = store.view();
    EXPECT_EQ(view.firstRow(), 2 * Segment::capacity);
    EXPECT_EQ(view.endRow(), rows);
    EXPECT_EQ(view.denialCount(), Segment::capacity + 7);
    EXPECT_EQ(view.serial(view.firstRow()), view.firstRow());
    EXPECT_EQ(view.serial(rows - 1), rows - 1);
    EXPECT_EQ(view.tally().evicted, 2 * Segment::capacity - 1);
}

} // namespace
} // namespace surveyor::denials
