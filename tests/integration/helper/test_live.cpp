// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The kernel's records on their way to another user's process, through the real bus and polkit.

#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "places.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <libaudit.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *live = "org.landlock_surveyor.Live1";

sources::HelperAnswer openAll()
{
    return sources::openLive(sources::Prompt::Never);
}

TEST(HelperLive, ADenialReachesAUserWhomARuleAllows)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    const std::string path = "/var/tmp/denied-" + std::to_string(::getpid());
    beDenied(path, 3);
    ASSERT_TRUE(reader.waitForText("status=deallocated denials=3")) << reader.text();
    EXPECT_EQ(countOf(reader.text(), "path=\"" + path + "\""), 3U);
    // The kernel is the machine's: others may be denied something at the same time.
    for (const char *const type : {"UNKNOWN[1423]", "SYSCALL", "PROCTITLE"})
        EXPECT_GE(countOf(reader.text(), std::format("type={} msg=audit(", type)), 3U) << type;
    EXPECT_EQ(countOf(reader.text(), "#landlock-surveyor gap"), 0U);
}

TEST(HelperLive, NothingElseOfTheAuditLogLeaves)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    // Another's command line, and a message that pretends to be Landlock's.
    const UniqueFd socket(audit_open());
    audit_log_user_message(socket.get(), AUDIT_USER_LOGIN, "secret-word op=login", nullptr, nullptr,
                           nullptr, 1);
    audit_log_user_message(socket.get(), AUDIT_USER_LOGIN,
                           "x\ntype=UNKNOWN[1423] msg=audit(1.000:1): domain=f00d blockers=forged",
                           nullptr, nullptr, nullptr, 1);
    beDenied("/var/tmp/denied-after");
    ASSERT_TRUE(reader.waitForText("denied-after"));
    EXPECT_EQ(reader.text().find("secret-word"), std::string::npos);
    EXPECT_EQ(reader.text().find("forged"), std::string::npos);
}

TEST(HelperLive, SwitchingAuditingOffIsToldAsAGap)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    const UniqueFd socket(audit_open());
    audit_set_enabled(socket.get(), 0);
    audit_set_enabled(socket.get(), 1);
    EXPECT_TRUE(reader.waitForText("#landlock-surveyor gap cause=off"));
    EXPECT_TRUE(reader.waitForText("op=set audit_enabled=0"));
    beDenied("/var/tmp/denied-behind-the-gap");
    EXPECT_TRUE(reader.waitForText("denied-behind-the-gap"));
}

TEST(HelperLive, RunsWithoutAnyRight)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    const pid_t helper = ownerOf(live);
    ASSERT_GT(helper, 0);
    for (const char *const set : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
        EXPECT_EQ(statusField(helper, set), "0000000000000000") << set;
    EXPECT_EQ(statusField(helper, "NoNewPrivs"), "1");
    EXPECT_EQ(statusField(helper, "Seccomp"), "2");
    EXPECT_EQ(statusField(helper, "Uid"), "4011\t4011\t4011\t4011");
    EXPECT_EQ(statusField(helper, "Groups"), "");
    EXPECT_EQ(statusField(helper, "Threads"), "1");
    // Not dumpable: its descriptors are root's, not those of its own user.
    EXPECT_EQ(asUser(4011,
                     [&] {
                         std::error_code error;
                         const std::filesystem::directory_iterator all(
                             "/proc/" + std::to_string(helper) + "/fd", error);
                         return std::string(error ? "hidden" : "open");
                     }),
              "hidden");
    // Sockets, and what an event loop is made of; no file, no folder.
    for (const auto &entry :
         std::filesystem::directory_iterator("/proc/" + std::to_string(helper) + "/fd")) {
        const std::string to = std::filesystem::read_symlink(entry).string();
        const bool harmless = to.starts_with("socket:") || to.starts_with("anon_inode:")
            || to == "/dev/null" || to.starts_with("pipe:") || to.find("/LastTest") != to.npos;
        const int number = std::stoi(entry.path().filename());
        EXPECT_TRUE(harmless || number <= 2) << number << " " << to;
    }
}

TEST(HelperLive, EndsWhenNobodyListensAndWithTheBus)
{
    SURVEYOR_NEEDS_WORLD();
    BusWorld world({.rules = ruleFor("surveyor-test", "YES"), .helperArguments = "--idle=1"});
    {
        const UserReader reader(testUser, openAll);
        ASSERT_EQ(reader.opened(), "open");
        ::usleep(1'500'000);
        EXPECT_GT(ownerOf(live), 0) << "a client is served";
    }
    EXPECT_TRUE(waitFor([] { return ownerOf(live) < 0; }, std::chrono::seconds(5)));
    UserReader again(testUser, openAll);
    ASSERT_EQ(again.opened(), "open");
    const pid_t helper = ownerOf(live);
    world.stopBus();
    EXPECT_TRUE(hasEnded(helper, std::chrono::seconds(5)));
    EXPECT_TRUE(again.waitForEnd());
}

TEST(HelperLive, AKilledHelperIsToldFromOneThatEnded)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader first(testUser, openAll);
    ASSERT_EQ(first.opened(), "open");
    ::kill(ownerOf(live), SIGTERM);
    ASSERT_TRUE(first.waitForEnd());
    EXPECT_NE(first.text().find("end: reason 4"), std::string::npos) << first.text();
    UserReader second(testUser, openAll);
    ASSERT_EQ(second.opened(), "open");
    ::kill(ownerOf(live), SIGKILL);
    ASSERT_TRUE(second.waitForEnd());
    EXPECT_NE(second.text().find("cut off: the helper ended without saying so"), std::string::npos)
        << second.text();
}

TEST(HelperLive, ARightTakenBackEndsTheStream)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    std::ofstream("/etc/polkit-1/rules.d/10-test.rules") << ruleFor("surveyor-test", "NO");
    ASSERT_TRUE(reader.waitForEnd());
    EXPECT_NE(reader.text().find("end: reason 3"), std::string::npos) << reader.text();
}

TEST(HelperLive, AnotherNetworkNameSpaceIsAnErrorAndNotSilence)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.prefix = "/usr/bin/unshare --net"});
    const auto answer = sources::openLive(sources::Prompt::Never);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().problem, sources::HelperProblem::NotStarted) << answer.error().what;
}

TEST(HelperLive, ProbeFindsEverythingClosed)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    for (const std::string unit : {"live", "history", "control"}) {
        const std::string command = program("landlock-surveyor-helper") + " --probe --unit=" + unit;
        EXPECT_EQ(std::system(command.c_str()), 0) << unit;
    }
}

/// What follows @p key in each line that holds @p mark, summed.
std::size_t sumOf(const std::string &text, const std::string &mark, const std::string &key)
{
    std::size_t sum = 0;
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; ++at) {
        const auto end = text.find('\n', at);
        const auto found = text.find(key, at);
        if (found < end)
            sum += std::stoull(text.substr(found + key.size(), 20));
    }
    return sum;
}

TEST(HelperLive, ABurstOf200000IsAccountedForByTheKernelsOwnCount)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    const pid_t helper = ownerOf(live);
    constexpr std::size_t denials = 200'000;
    const auto lostBefore = AuditGuard::query().lost;
    const std::string path = "/var/tmp/burst-" + std::to_string(::getpid());
    std::ofstream(path) << "x";
    // The domain lives on until the queues are empty, so that its end, which says how many
    // denials it had, is not among the lost.
    std::array<int, 2> hold{};
    ASSERT_EQ(::pipe2(hold.data(), O_CLOEXEC), 0);
    std::jthread burst([&] {
        inSandbox([&] {
            for (std::size_t i = 0; i < denials; ++i)
                ::close(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
            ::close(hold[1]);
            char none = 0;
            EXPECT_EQ(::read(hold[0], &none, 1), 0);
        });
    });
    while (reader.waitForMore(std::chrono::seconds(3))) {}
    ::close(hold[1]);
    burst.join();
    ASSERT_TRUE(reader.waitForText(std::format("status=deallocated denials={}", denials)));
    ::unlink(path.c_str());
    const auto seen = countOf(reader.text(), "path=\"" + path + "\"");
    const auto lostInKernel = AuditGuard::query().lost - lostBefore;
    const auto announced = sumOf(reader.text(), "gap cause=reader", "count=");
    // Every denial not seen is one record that the kernel or the helper has counted as lost; they
    // also count the other records of its event.
    EXPECT_LE(denials - seen, lostInKernel + announced);
    if (lostInKernel + announced == 0) {
        EXPECT_EQ(seen, denials);
        // Other programs may be denied something meanwhile.
        EXPECT_GE(countOf(reader.text(), "type=SYSCALL msg="), denials);
    }
    const std::string memory = statusField(helper, "VmHWM");
    EXPECT_LT(std::stoul(memory), 64U * 1024) << memory;
    std::printf("denials= %zu, seen %zu, lost in the kernel's queue %u records, announced %zu "
                "records, the helper's memory %s\n",
                denials, seen, lostInKernel, announced, memory.c_str());
}

} // namespace
} // namespace surveyor::test
