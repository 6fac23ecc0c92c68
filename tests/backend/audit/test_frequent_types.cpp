// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/frequent_types.h"
#include "audit/scan.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace surveyor::audit {
namespace {

constexpr std::string_view behind = " msg=audit(1795471464.706:3136464): ";

TEST(FrequentTypes, AreFoundByTheirNames)
{
    for (const frequent::Name &known : frequent::names) {
        const std::string text = std::string(known.name) + std::string(behind);
        const FrequentType found = frequentType(text.data());
        EXPECT_EQ(found.type, known.type) << known.name;
        EXPECT_EQ(found.length, known.name.size()) << known.name;
        const RecordType real = recordTypeFromName(known.name);
        EXPECT_NE(real, types::unknown) << known.name;
        if (known.type != types::path) {
            EXPECT_EQ(real, known.type) << known.name;
        }
    }
}

TEST(FrequentTypes, AreNotFoundByOtherNames)
{
    for (const std::string_view name : {"",
                                        "A",
                                        "AVC_PATH",
                                        "AVCS",
                                        "SYSCALLS",
                                        "SYSTEM_BOOT",
                                        "PROCTITL",
                                        "PROCTITLES",
                                        "UNKNOWN[1425]",
                                        "UNKNOWN[14230]",
                                        "UNKNOWN[1423",
                                        "LANDLOCK_DOMAINS",
                                        "1425",
                                        "14230",
                                        "USER_LOGOUT",
                                        "USER_ACC",
                                        "SERVICE_STAR",
                                        "SERVICE_STOPPED",
                                        "CRED_DISPATCH",
                                        "KERNEL",
                                        "CONFIG_CHANGE",
                                        "landlock_access",
                                        "DAEMON_START",
                                        "URINGOP"}) {
        const std::string text = std::string(name) + std::string(behind);
        const FrequentType found = frequentType(text.data());
        // What lies behind sixteen bytes is compared by who asks.
        const bool rest = text.substr(found.length).starts_with(behind);
        EXPECT_TRUE(found.type == types::unknown || !rest) << name;
    }
}

/// The quick way through a line and the thorough one, which is gone where "msg=" is missing, find
/// the same.
TEST(FrequentTypes, GiveTheSameRecordsAsALookAtTheWholeLine)
{
    for (const frequent::Name &known : frequent::names) {
        const std::string start = "type=" + std::string(known.name);
        const std::string rest = "audit(1795471464.706:3136464): domain=1 x=2 \n";
        const std::string quick = start + " msg=" + rest + start + " msg=" + rest;
        const std::string thorough = start + " " + rest + start + " " + rest;
        Scan a;
        Scan b;
        scan(quick, a);
        scan(thorough, b);
        ASSERT_EQ(a.records.size(), b.records.size()) << known.name;
        EXPECT_EQ(a.recordCount, 2U) << known.name;
        EXPECT_EQ(b.recordCount, 2U) << known.name;
        EXPECT_EQ(a.lineCount, 2U);
        EXPECT_EQ(a.events.count(), 1U);
        for (std::size_t i = 0; i < a.records.size(); ++i) {
            EXPECT_EQ(a.records[i].type, b.records[i].type) << known.name;
            EXPECT_EQ(a.records[i].body, b.records[i].body) << known.name;
        }
        if (!a.groups.empty()) {
            EXPECT_EQ(a.groups[0].stamp, b.groups[0].stamp);
        }
    }
}

TEST(Scan, ReadsSerialsOfEveryLength)
{
    std::string text;
    std::vector<std::uint32_t> expected;
    for (std::uint64_t serial = 1; serial <= 0xffff'ffff; serial = serial * 10 + 3) {
        text += "type=SYSCALL msg=audit(1795471464.706:" + std::to_string(serial) + "): x\n";
        expected.push_back(static_cast<std::uint32_t>(serial));
    }
    text += "type=SYSCALL msg=audit(1795471464.706:4294967295): x\n";
    expected.push_back(0xffff'ffff);
    Scan found;
    scan(text, found);
    ASSERT_EQ(found.groups.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(found.groups[i].stamp.serial, expected[i]);
        EXPECT_EQ(found.groups[i].stamp.timeMs, 1'795'471'464'706);
    }
    EXPECT_TRUE(found.problems.empty());
}

TEST(Scan, AStampThatABodyQuotesIsNotTheRecords)
{
    const std::string text = "type=AVC audit(1000.000:1): x msg=audit(2000.000:7): y\n"
                             "type=SYSCALL msg=audit(2000.000:7): arch=c000003e syscall=1 a0=0\n";
    Scan found;
    scan(text, found);
    EXPECT_EQ(found.events.count(), 2U);
    ASSERT_EQ(found.groups.size(), 1U);
    EXPECT_EQ(found.groups[0].stamp, (Stamp{2'000'000, 7}));
}

TEST(Scan, RefusesStampsThatOnlyLookLikeOne)
{
    for (const std::string_view stamp :
         {"1795471464.706:4294967296", "1795471464.706:", "179547146x.706:1", "1795471464.7x6:1",
          "1795471464.706:12345678901", "1795471464.706:1x", "x795471464.706:1"}) {
        const std::string text =
            "type=SYSCALL msg=audit(" + std::string(stamp) + "): a=1 b=2 c=3\n";
        Scan found;
        scan(text, found);
        EXPECT_EQ(found.recordCount, 0U) << stamp;
        EXPECT_EQ(found.problems.size(), 1U) << stamp;
    }
}

} // namespace
} // namespace surveyor::audit
