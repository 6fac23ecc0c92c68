// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// One record is one row, however many files hold it.

#include "support/audit_text.h"
#include "support/logs.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>

namespace surveyor::denials {
namespace {

std::set<std::string> idsOf(const StoreView &view)
{
    std::set<std::string> ids;
    for (std::uint32_t row = 0; row < view.size(); ++row)
        EXPECT_TRUE(ids.insert(idOf(view.denial(row))).second);
    return ids;
}

std::string joined(const std::vector<std::string> &events, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i)
        text += events[i];
    return text;
}

test::AuditText longLog(std::string node = {})
{
    test::AuditText log(std::move(node));
    for (int i = 0; i < 50; ++i)
        log.denied({0x100000000, 0x100000005}, {.pid = 100});
    log.released(0x100000005, 50);
    return log;
}

TEST(Repeated, TheSameFileTwiceCountsOnce)
{
    const auto name = test::sample("desktop.log");
    const auto once = test::load({name}).view;
    std::ifstream file(name);
    const test::TemporaryLog copy(std::string(std::istreambuf_iterator<char>(file), {}));
    const auto twice = test::load({name, copy.path()}).view;
    EXPECT_EQ(idsOf(twice), idsOf(once));
    EXPECT_EQ(twice.tally().repeated, once.size());
    EXPECT_EQ(once.tally().repeated, 0U);
    for (DomainIndex i = 0; i < once.domains().size(); ++i)
        EXPECT_EQ(twice.domains()[i].denialsSeen, once.domains()[i].denialsSeen);
}

TEST(Repeated, RotatedFilesThatOverlapCountOnce)
{
    const auto events = longLog().events();
    const test::TemporaryLog older(joined(events, 0, 35));
    const test::TemporaryLog newer(joined(events, 20, events.size()));
    const auto whole = test::loadText(joined(events, 0, events.size()));
    const auto view = test::load({older.path(), newer.path()}).view;
    EXPECT_EQ(idsOf(view), idsOf(whole));
    EXPECT_EQ(view.tally().repeated, 30U);
    // An id must not depend on which file was read first either.
    EXPECT_EQ(idsOf(test::load({newer.path(), older.path()}).view), idsOf(whole));
}

TEST(Repeated, ARawAndAnEnrichedCopyCountOnceAndTheNamesAreKept)
{
    const auto events = longLog().events();
    std::string enriched;
    for (std::string event : events) {
        const auto at = event.find("key=(null)");
        if (at != std::string::npos)
            event.insert(at + 10,
                         "\x1d"
                         "ARCH=x86_64 SYSCALL=openat AUID=\"ada\" UID=\"ada\"");
        enriched += event;
    }
    const test::TemporaryLog raw(joined(events, 0, events.size()));
    const test::TemporaryLog named(enriched);
    const auto view = test::load({raw.path(), named.path()}).view;
    EXPECT_EQ(view.size(), 100U);
    EXPECT_EQ(view.userName(0, 1000), "ada");
}

TEST(Repeated, OtherHostsRecordsAreOthers)
{
    const test::TemporaryLog one(longLog("one").text());
    const test::TemporaryLog two(longLog("two").text());
    EXPECT_EQ(test::load({one.path(), two.path()}).view.size(), 200U);
}

} // namespace
} // namespace surveyor::denials
