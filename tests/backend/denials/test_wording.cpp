// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// plainPath() says the same as the long way round, or nothing.

#include "denials/denial.h"
#include "denials/wording.h"
#include "support/random.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace surveyor::denials {
namespace {

void expectTruth(std::string_view object, std::string_view blockers)
{
    const auto plain = plainPath(object);
    if (!plain.empty()) {
        EXPECT_EQ(plain, targetText(decodeObject(object, blockers))) << object;
    }
}

TEST(PlainPath, IsThePathOfAnOrdinaryRecord)
{
    constexpr std::string_view object = R"(path="/etc/shadow" dev="vda1" ino=861)";
    ASSERT_EQ(plainPath(object), "/etc/shadow");
    expectTruth(object, "fs.read_file");
}

TEST(PlainPath, LeavesEverythingElseToTheLongWay)
{
    for (const std::string_view object : {
             R"(path="/a" dev="vda1" ino=861 ioctlcmd=0x5401)",
             R"(path="/a" dev="vda1" ino=861 path="/b")",
             R"(path="/a" dev="vda1" ino=)"
             R"(8 opid=4)",
             R"(path="/a\b" dev="vda1" ino=1)",
             R"(path=2F612062 dev="vda1" ino=1)",
             R"(path="/a)",
             R"(path="" dev="vda1" ino=1)",
             R"(name="a" dev="vda1" ino=1)",
             "opid=47 ocomm=\"sleep\"",
             "",
         })
        EXPECT_EQ(plainPath(object), "") << object;
}

TEST(PlainPath, AgreesOnDamagedRecords)
{
    constexpr std::array<std::string_view, 8> parts = {
        R"(path="/etc/passwd")", R"( dev="vda")", " ino=7",     R"( name="x")",
        R"( path="/b")",         " opid=3",       " daddr=::1", "\""};
    testing::Random random(22);
    for (int i = 0; i < 20'000; ++i) {
        std::string object(random.below(4) == 0 ? "" : parts[0]);
        for (auto count = random.below(5); count > 0; --count)
            object += parts.at(random.below(parts.size()));
        expectTruth(object, random.below(2) == 0 ? "fs.read_file" : "net.connect_tcp");
    }
}

} // namespace
} // namespace surveyor::denials
