// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The short way to an object's text says the same as the long one.

#include "denials/denial.h"
#include "denials/target_writer.h"
#include "denials/wording.h"
#include "support/random.h"
#include "text/hash.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace surveyor::denials {
namespace {

constexpr std::array<std::string_view, 4> blockersOfAllKinds = {
    "fs.read_file", "scope.abstract_unix_socket", "net.bind_tcp", "net.connect_tcp"};

void expectSame(TargetWriter &writer, const std::string &object, std::string_view blockers)
{
    const std::string expected = targetText(decodeObject(object, blockers));
    EXPECT_EQ(writer.text(object, blockers), expected) << object << " / " << blockers;
    ObjectTable objects;
    const auto id = objects.intern(object, text::hash(object));
    EXPECT_EQ(writer.text(objects, id, blockers), expected) << object << " / " << blockers;
}

TEST(TargetWriter, KnowsEveryKindOfObject)
{
    TargetWriter writer;
    for (const std::string object : {
             R"(path="/etc/shadow" dev="vda1" ino=861)",
             R"(path=2F612062 dev="vda1" ino=1)",
             R"(path=002F746D702F78)",
             R"(path="" name="a" dev="vda1")",
             R"(name="a" dev="vda1" ino=1)",
             R"(dev="vda1")",
             "path=(null)",
             R"(path="/open)",
             R"(opid=47 ocomm="sleep")",
             "opid=-1 ocomm=610A62",
             R"(ocomm="alone")",
             "opid=99999999999999999999",
             "daddr=192.0.2.77 dest=6379",
             "laddr=127.0.0.1 lport=57919 daddr=::1 dest=9100",
             "saddr=::1 src=0443",
             "src=80",
             "dest=x",
             "daddr=a\x1b]b",
             "daddr=1 daddr=",
             "",
             "new=field",
         }) {
        for (const auto blockers : blockersOfAllKinds)
            expectSame(writer, object, blockers);
    }
}

TEST(ObjectTable, KnowsPlainPathsUpToALength)
{
    ObjectTable objects;
    for (const std::size_t length : {1U, 4096U, 65'535U, 65'536U, 70'000U}) {
        const std::string path(length, 'x');
        const std::string object = "path=\"" + path + R"(" dev="vda1" ino=7)";
        const auto id = objects.intern(object, text::hash(object));
        EXPECT_EQ(objects.plainPath(id), length <= 65'535 ? path : std::string());
        TargetWriter writer;
        EXPECT_EQ(writer.text(objects, id, "fs.read_file"), path);
    }
}

TEST(TargetWriter, AgreesOnDamagedRecords)
{
    constexpr std::array<std::string_view, 16> parts = {R"(path="/etc/passwd")",
                                                        "path=2F",
                                                        "path=00FF",
                                                        R"(name="x\y")",
                                                        R"(dev="vda")",
                                                        "ino=7",
                                                        "opid=3",
                                                        R"(ocomm="a b")",
                                                        "daddr=::1",
                                                        "saddr=1.2.3",
                                                        "dest=443",
                                                        "src=99999999999999999999",
                                                        "lport=1",
                                                        "\"",
                                                        "ioctlcmd=1",
                                                        "="};
    testing::Random random(23);
    TargetWriter writer;
    for (int i = 0; i < 20'000; ++i) {
        std::string object;
        for (auto count = random.below(5); count > 0; --count) {
            object += parts.at(random.below(parts.size()));
            object += random.below(8) == 0 ? "" : " ";
        }
        expectSame(writer, object, blockersOfAllKinds.at(random.below(4)));
    }
}

} // namespace
} // namespace surveyor::denials
