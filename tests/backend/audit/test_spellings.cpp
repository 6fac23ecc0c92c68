// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/line.h"

#include <gtest/gtest.h>

namespace surveyor::audit {
namespace {

constexpr std::string_view body =
    R"(domain=12d07a21e blockers=fs.execute path="/srv/demo/w/a" dev="vda" ino=2253033)";

struct Spelled
{
    const char *name;
    std::string_view text;
    std::string_view node = {};
};

class Spellings : public testing::TestWithParam<Spelled>
{
};

TEST_P(Spellings, AreOneRecord)
{
    std::string text(GetParam().text);
    text.replace(text.find('@'), 1, body);
    const Line line = parseLine(text);
    ASSERT_EQ(line.kind, LineKind::Record) << (line.problem ? line.problem : "");
    EXPECT_EQ(line.type, types::landlockAccess);
    EXPECT_EQ(line.stamp, (Stamp{1795469009542, 2985701}));
    EXPECT_EQ(line.node, GetParam().node);
    EXPECT_EQ(line.body, body);
}

INSTANTIATE_TEST_SUITE_P(
    All, Spellings,
    testing::Values(
        Spelled{"name", "type=LANDLOCK_ACCESS msg=audit(1795469009.542:2985701): @"},
        Spelled{"unknown", "type=UNKNOWN[1423] msg=audit(1795469009.542:2985701): @"},
        Spelled{"number", "type=1423 msg=audit(1795469009.542:2985701): @"},
        Spelled{"enriched",
                "type=UNKNOWN[1423] msg=audit(1795469009.542:2985701): @\x1dUID=\"root\""},
        Spelled{"node",
                "node=hosta.example type=LANDLOCK_ACCESS msg=audit(1795469009.542:2985701): @",
                "hosta.example"},
        Spelled{"kernel", "[ 3487.731876] audit: type=1423 audit(1795469009.542:2985701): @"},
        Spelled{"syslog",
                "Nov 23 21:23:29 vm kernel: [ 3487.731876] audit: type=1423 "
                "audit(1795469009.542:2985701): @"},
        Spelled{"isosyslog",
                "2026-11-23T21:23:29.542000+00:00 vm kernel: audit: type=1423 "
                "audit(1795469009.542:2985701): @"}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST(Line, SeparatorsOfAusearchAreBlank)
{
    EXPECT_EQ(parseLine("----").kind, LineKind::Blank);
    EXPECT_EQ(parseLine("time->Mon Nov 23 22:05:23 2026").kind, LineKind::Blank);
    EXPECT_EQ(parseLine("").kind, LineKind::Blank);
}

TEST(Line, LossesAreCounted)
{
    const Line suppressed = parseLine("[   12.3] kauditd_printk_skb: 42 callbacks suppressed");
    EXPECT_EQ(suppressed.kind, LineKind::Loss);
    EXPECT_EQ(suppressed.lossKind, LossKind::Suppressed);
    EXPECT_EQ(suppressed.lost, 42U);
    const Line lost =
        parseLine("[   12.3] audit: audit_lost=14376 audit_rate_limit=0 audit_backlog_limit=64");
    EXPECT_EQ(lost.kind, LineKind::Loss);
    EXPECT_EQ(lost.lossKind, LossKind::Cumulative);
    EXPECT_EQ(lost.lost, 14376U);
}

TEST(Line, BrokenRecordsSayWhy)
{
    for (const auto *const text :
         {"type=LANDLOCK_ACCESS msg=audit(x): domain=1", "type=LANDLOCK_ACCESS msg=audit(1.2",
          "type= msg=audit(1795469009.542:1): a=b", "type=SYSCALL"}) {
        const Line line = parseLine(text);
        EXPECT_EQ(line.kind, LineKind::Malformed) << text;
        EXPECT_NE(line.problem, nullptr) << text;
    }
}

} // namespace
} // namespace surveyor::audit
