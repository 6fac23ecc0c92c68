// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The records that real kernels write, one by one.

#include "denials/store.h"
#include "support/logs.h"

#include <gtest/gtest.h>

namespace surveyor::denials {
namespace {

using namespace std::string_literals;

constexpr const char *call =
    "type=SYSCALL msg=audit(1795468882.898:1): arch=c000003e syscall=257 success=no exit=-13 "
    "a0=ffffff9c a1=0 a2=2 a3=0 items=0 ppid=19370 pid=19371 auid=4294967295 uid=0 gid=0 euid=0 "
    "suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=(none) ses=4294967295 comm=\"sbx\" "
    "exe=\"/srv/demo/sbx\" key=(null)\n";

Denial denialOf(const std::string &fields)
{
    const auto view = test::loadText(
        "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=12d079cb6 " + fields + "\n" + call
        + "type=PROCTITLE msg=audit(1795468882.898:1): proctitle=2E2F736278006673\n");
    EXPECT_EQ(view.size(), 1U) << fields;
    return view.size() == 1 ? view.denial(0) : Denial();
}

TEST(Records, FileWithItsProcess)
{
    const Denial denial =
        denialOf(R"(blockers=fs.write_file,fs.read_file path="/etc/passwd" dev="vda" ino=861)");
    EXPECT_EQ(denial.timeMs, 1795468882898);
    EXPECT_EQ(denial.serial, 1U);
    EXPECT_EQ(denial.domain, 0x12d079cb6U);
    EXPECT_EQ(denial.blockers, (std::vector{"fs.write_file"s, "fs.read_file"s}));
    EXPECT_EQ(denial.object.kind, Object::Kind::Path);
    EXPECT_EQ(denial.object.path, "/etc/passwd");
    EXPECT_EQ(denial.object.dev, "vda");
    EXPECT_EQ(denial.object.ino, 861U);
    ASSERT_TRUE(denial.process);
    EXPECT_EQ(denial.process->pid, 19371);
    EXPECT_EQ(denial.process->ppid, 19370);
    EXPECT_EQ(denial.process->exe, "/srv/demo/sbx");
    EXPECT_EQ(denial.process->comm, "sbx");
    EXPECT_EQ(denial.process->cmdline, (std::vector{"./sbx"s, "fs"s}));
    ASSERT_TRUE(denial.syscall);
    EXPECT_EQ(denial.syscall->name, "openat");
    EXPECT_EQ(denial.syscall->exit, -13);
    EXPECT_EQ(denial.syscall->success, false);
}

TEST(Records, ATornTitleDoesNotTakeThePlaceOfAWholeOne)
{
    const std::string stamp = " msg=audit(1795468882.898:1): ";
    const auto view = test::loadText(
        "type=LANDLOCK_ACCESS" + stamp
        + "domain=1 blockers=fs.execute path=\"/a\" dev=\"vda\" ino=1\n" + call + "type=PROCTITLE"
        + stamp + "proctitle=\"x\"\n" + "type=PROCTITLE" + stamp + "\n");
    ASSERT_EQ(view.size(), 1U);
    const Denial denial = view.denial(0);
    ASSERT_TRUE(denial.process);
    EXPECT_EQ(denial.process->cmdline, std::vector{"x"s});
    EXPECT_EQ(view.sizes().attempts, 1U);
}

TEST(Records, NameOfADentry)
{
    const auto object = denialOf(R"(blockers=fs.change_topology name="/" dev="proc" ino=1)").object;
    EXPECT_EQ(object.kind, Object::Kind::Path);
    EXPECT_EQ(object.name, "/");
    EXPECT_EQ(object.path, "");
    EXPECT_EQ(object.dev, "proc");
}

TEST(Records, Ioctl)
{
    const auto object =
        denialOf(R"(blockers=fs.ioctl_dev path="/dev/null" dev="devtmpfs" ino=3 ioctlcmd=0x5430)")
            .object;
    EXPECT_EQ(object.ioctlCommand, 0x5430U);
}

TEST(Records, Addresses)
{
    const auto bind = denialOf("blockers=net.bind_tcp saddr=127.0.0.1 src=8080").object;
    EXPECT_EQ(bind.kind, Object::Kind::Net);
    EXPECT_EQ(bind.addr, "127.0.0.1");
    EXPECT_EQ(bind.port, 8080U);
    EXPECT_EQ(bind.direction, "bind");
    const auto wildcard = denialOf("blockers=net.bind_tcp src=22").object;
    EXPECT_EQ(wildcard.addr, "");
    EXPECT_EQ(wildcard.port, 22U);
    const auto connect = denialOf("blockers=net.connect_tcp daddr=2001:db8::1:2 dest=8443").object;
    EXPECT_EQ(connect.addr, "2001:db8::1:2");
    EXPECT_EQ(connect.port, 8443U);
    EXPECT_EQ(connect.direction, "connect");
    const auto bound =
        denialOf("blockers=net.connect_tcp laddr=127.0.0.1 lport=443 daddr=127.0.0.2 dest=81")
            .object;
    EXPECT_EQ(bound.addr, "127.0.0.2");
    EXPECT_EQ(bound.port, 81U);
}

TEST(Records, NoObjectAtAll)
{
    const Denial denial = denialOf("blockers=net.bind_tcp");
    EXPECT_EQ(denial.blockers, std::vector{"net.bind_tcp"s});
    EXPECT_EQ(denial.object.port, std::nullopt);
    EXPECT_EQ(denial.object.addr, "");
}

TEST(Records, Tasks)
{
    const auto object = denialOf("blockers=ptrace opid=21796 ocomm=776520697264220AFF").object;
    EXPECT_EQ(object.kind, Object::Kind::Task);
    EXPECT_EQ(object.pid, 21796);
    EXPECT_EQ(object.comm, "we ird\"\n\xff");
}

TEST(Records, AbstractSockets)
{
    const auto object =
        denialOf("blockers=scope.abstract_unix_socket path=007370206163652200FF0A00").object;
    EXPECT_EQ(object.kind, Object::Kind::Unix);
    EXPECT_EQ(object.path, "\0sp ace\"\0\xff\n\0"s);
}

TEST(Records, NewerBlockersAndFieldsSurvive)
{
    const Denial denial = denialOf("blockers=fs.teleport,fs.read_file planet=\"mars\"");
    EXPECT_EQ(denial.blockers, (std::vector{"fs.teleport"s, "fs.read_file"s}));
    EXPECT_TRUE(denial.object.unknownFields.contains("planet"));
}

TEST(Records, TwoDenialsOfOneEventAreTwoRowsOfOneProcess)
{
    const auto view = test::loadText(
        "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=12d079cb9 blockers=fs.refer "
        "path=\"/srv/a\" dev=\"vda\" ino=1\n"
        "type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=12d079cc0 "
        "blockers=fs.make_reg,fs.refer path=\"/srv/c\" dev=\"vda\" ino=2\n"
        + std::string(call));
    ASSERT_EQ(view.size(), 2U);
    EXPECT_EQ(view.denial(0).process->pid, 19371);
    EXPECT_EQ(view.denial(1).process->pid, 19371);
    EXPECT_NE(idOf(view.denial(0)), idOf(view.denial(1)));
    EXPECT_EQ(view.denial(1).ordinal, 1U);
}

} // namespace
} // namespace surveyor::denials
