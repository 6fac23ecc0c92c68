// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/store.h"
#include "denials/summary.h"
#include "support/logs.h"

#include <format>
#include <gtest/gtest.h>
#include <set>
#include <unistd.h>

namespace surveyor::denials {
namespace {

std::string access(std::string_view prefix, int second, int serial)
{
    return std::format("{}type=LANDLOCK_ACCESS msg=audit({}.100:{}): domain=12d079cb6 "
                       "blockers=fs.read_file path=\"/etc/passwd\" dev=\"vda\" ino=861\n",
                       prefix, 1795468882 + second, serial);
}

TEST(Identity, TwoHostsMayUseOneDomainId)
{
    const auto view =
        test::loadText(access("node=a.example ", 0, 1) + access("node=b.example ", 0, 1));
    ASSERT_EQ(view.size(), 2U);
    EXPECT_EQ(view.domains().size(), 2U);
    EXPECT_NE(idOf(view.denial(0)), idOf(view.denial(1)));
    EXPECT_EQ(summarise(view).byHost.size(), 2U);
}

TEST(Identity, AnotherBootIsAnotherDomain)
{
    const auto boot = "type=KERNEL msg=audit(1795468892.000:1): state=initialized audit_enabled=0 "
                      "res=1\n";
    const auto view = test::loadText(access("", 0, 900) + boot + access("", 20, 5));
    ASSERT_EQ(view.size(), 2U);
    EXPECT_EQ(view.domains().size(), 2U);
    EXPECT_NE(view.denial(0).boot, view.denial(1).boot);
}

TEST(Identity, EveryDenialOfEverySampleHasItsOwnId)
{
    for (const auto *const name : {"desktop.log", "quirks.log", "never-task.log", "dmesg.txt"}) {
        const auto view = test::load({test::sample(name)}).view;
        std::set<std::string> ids;
        for (std::uint32_t row = 0; row < view.size(); ++row)
            EXPECT_TRUE(view.kind(row) == RowKind::Gap || ids.insert(idOf(view.denial(row))).second)
                << name;
    }
}

TEST(Domains, TellWhatTheKernelCountedAndNobodyLogged)
{
    const auto view = test::loadText(
        access("", 0, 1)
        + "type=LANDLOCK_DOMAIN msg=audit(1795468883.050:2): domain=12d079cb6 status=deallocated "
          "denials=16\n");
    EXPECT_EQ(summarise(view).unlogged, 15U);
    ASSERT_EQ(view.domains().size(), 1U);
    EXPECT_EQ(view.domains()[0].denialsKernel, 16U);
    EXPECT_EQ(view.domains()[0].deallocatedMs, 1795468883050);
}

TEST(RawText, IsTheEventByteForByte)
{
    const auto text = access("", 0, 1);
    const test::TemporaryLog log(access("", 0, 7) + text);
    const auto view = test::load({log.path()}).view;
    ASSERT_EQ(view.size(), 2U);
    EXPECT_EQ(view.rawText(1).value(), text);
}

TEST(RawText, SaysWhenTheFileWasCut)
{
    const test::TemporaryLog log(access("", 0, 1));
    const auto view = test::load({log.path()}).view;
    ASSERT_EQ(::truncate(log.path().c_str(), 10), 0);
    ASSERT_FALSE(view.rawText(0));
    EXPECT_FALSE(view.rawText(0).error().empty());
}

} // namespace
} // namespace surveyor::denials
