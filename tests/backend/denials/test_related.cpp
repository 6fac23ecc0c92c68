// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Was it Landlock at all: the records of other guards near a denial.

#include "denials/related.h"
#include "support/logs.h"

#include <gtest/gtest.h>

#include <format>
#include <string>

using namespace surveyor;
using denials::RelatedRecord;

namespace {

// As Linux 6.15 and auditd write them.
constexpr std::string_view denial =
    "type=LANDLOCK_ACCESS msg=audit(1000.500:20): domain=1a blockers=fs.read_file path=\"/a\" "
    "dev=\"vda\" ino=1\n"
    "type=SYSCALL msg=audit(1000.500:20): arch=c000003e syscall=257 success=no exit=-13 a0=0 a1=0 "
    "a2=0 a3=0 items=0 ppid=1 pid=77 auid=0 uid=0 gid=0 euid=0 suid=0 fsuid=0 egid=0 sgid=0 "
    "fsgid=0 tty=(none) ses=1 comm=\"cat\" exe=\"/bin/cat\" key=(null)\n"
    "type=PROCTITLE msg=audit(1000.500:20): proctitle=\"cat\"\n";

std::string selinux(std::string_view stamp, int pid)
{
    return std::format("type=AVC msg=audit({}): avc:  denied  {{ read }} for  pid={} comm=\"cat\" "
                       "name=\"a\" dev=\"vda\" ino=1 scontext=a:b:c:s0 tcontext=d:e:f:s0 "
                       "tclass=file permissive=0\n",
                       stamp, pid);
}

std::string apparmor(std::string_view stamp, int pid)
{
    return std::format("type=AVC msg=audit({}): apparmor=\"DENIED\" operation=\"open\" "
                       "profile=\"cat\" name=\"/a\" pid={} comm=\"cat\" requested_mask=\"r\" "
                       "denied_mask=\"r\" fsuid=0 ouid=0\n",
                       stamp, pid);
}

std::string seccomp(std::string_view stamp, int pid)
{
    return std::format("type=SECCOMP msg=audit({}): auid=0 uid=0 gid=0 ses=1 pid={} comm=\"cat\" "
                       "exe=\"/bin/cat\" sig=31 arch=c000003e syscall=41 compat=0 ip=0x7f "
                       "code=0x80000000\n",
                       stamp, pid);
}

std::vector<RelatedRecord> relatedIn(const std::string &text)
{
    const test::TemporaryLog log(text);
    const auto loaded = test::load({log.path()});
    const auto found = denials::findRelated(loaded.view, 0);
    EXPECT_TRUE(found) << found.error();
    return found.value_or(std::vector<RelatedRecord>());
}

} // namespace

TEST(Related, NothingBesideLandlock)
{
    EXPECT_TRUE(relatedIn(std::string(denial)).empty());
    EXPECT_TRUE(relatedIn(selinux("1000.400:19", 78) + std::string(denial)).empty());
}

TEST(Related, OfTheSameEvent)
{
    const auto found = relatedIn(std::string(denial) + selinux("1000.500:20", 78));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].guard, RelatedRecord::Guard::Selinux);
    EXPECT_TRUE(found[0].sameEvent);
    EXPECT_TRUE(found[0].line.starts_with("type=AVC"));
}

TEST(Related, OfTheSameProcessShortlyBeforeAndAfter)
{
    const auto found =
        relatedIn(apparmor("999.600:18", 77) + seccomp("1000.400:19", 76) + std::string(denial)
                  + seccomp("1001.400:21", 77) + selinux("1001.600:22", 77));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].guard, RelatedRecord::Guard::AppArmor);
    EXPECT_FALSE(found[0].sameEvent);
    EXPECT_EQ(found[1].guard, RelatedRecord::Guard::Seccomp);
}

TEST(Related, OnlyNearByInABigLog)
{
    std::string far = apparmor("1000.500:1", 77);
    std::string noise;
    while (noise.size() < denials::relatedBytes + 4096)
        noise += seccomp("1000.500:2", 76);
    // Beyond the margin is not looked at; a line that the margin cuts is no line.
    EXPECT_TRUE(relatedIn(far + noise + std::string(denial) + noise + far).empty());
    EXPECT_EQ(relatedIn(noise + far + std::string(denial) + far + noise).size(), 2U);
}

TEST(Related, AnotherHostsProcessIsAnother)
{
    EXPECT_TRUE(
        relatedIn(std::string(denial) + "node=other " + selinux("1000.500:20", 77)).empty());
}
