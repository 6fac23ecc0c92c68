// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What the kernel may refuse, and clients that behave badly, many times over.

#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "places.h"
#include "sources/helper_stream.h"

#include <csignal>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *live = "org.landlock_surveyor.Live1";

sources::HelperAnswer openAll()
{
    return sources::openLive(sources::Prompt::Never);
}

std::string faults(const std::string &which)
{
    return "/usr/bin/env LD_PRELOAD=" + built("tests/integration/libsurveyor_faults.so")
        + " FAULTS=" + which;
}

unsigned long residentKib(pid_t pid)
{
    return std::stoul(statusField(pid, "VmRSS"));
}

TEST(HelperFaults, RecordsThatAreInterruptedOrCutAreReadOrAnnounced)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world(
        {.rules = ruleFor("surveyor-test", "YES"), .prefix = faults("records,frames")});
    UserReader reader(testUser, openAll);
    ASSERT_EQ(reader.opened(), "open");
    constexpr int denials = 500;
    beDenied("/var/tmp/denied-in-trouble", denials);
    beDenied("/var/tmp/denied-behind-it", 40); // one of them is not cut
    ASSERT_TRUE(reader.waitForText("denied-behind-it"));
    ::kill(ownerOf(live), SIGTERM);
    ASSERT_TRUE(reader.waitForEnd());
    const auto seen = countOf(reader.text(), "denied-in-trouble");
    const auto announced = countOf(reader.text(), "gap cause=reader");
    EXPECT_GT(announced, 0U) << "none was cut";
    EXPECT_GT(seen, std::size_t{denials} / 2);
    // Whether END still gets through such a socket is chance; a stream that is wrong is not.
    EXPECT_EQ(reader.text().find("not understood"), std::string::npos);
}

TEST(HelperFaults, ASocketThatTakesLittleLosesNothingOfTheHistory)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES"), .prefix = faults("frames")});
    {
        std::ofstream log("/var/log/audit/audit.log");
        for (int i = 0; i < 5000; ++i)
            log << std::format("type=UNKNOWN[1423] msg=audit(1795000000.000:{}): domain=1 "
                               "blockers=fs.read_file path=\"/n\" dev=\"vda\" ino=861\n",
                               i + 1);
    }
    ASSERT_EQ(::chmod("/var/log/audit", 0755), 0);
    UserReader reader(testUser, [] { return openHistory({}, sources::Prompt::Never); });
    ASSERT_EQ(reader.opened(), "open");
    ASSERT_TRUE(reader.waitForEnd());
    EXPECT_NE(reader.text().find("end: reason 1 records 5000 lost 0"), std::string::npos);
}

TEST(HelperFaults, WithoutDescriptorsACallFailsAndTheNextIsServed)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES"), .prefix = faults("sockets")});
    const auto open = [] { return asUser(testUser, [] { return call("Live1", "OpenLive"); }); };
    EXPECT_EQ(open(), "EMFILE");
    EXPECT_EQ(open(), "ok");
    EXPECT_EQ(open(), "EMFILE");
    EXPECT_EQ(open(), "ok");
}

/// A client that is stopped, and then killed: it loses records by itself.
TEST(HelperFaults, AClientThatStopsHurtsNobodyElse)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    UserReader good(testUser, openAll);
    const UserReader stopped(0, openAll);
    ASSERT_EQ(good.opened(), "open");
    ASSERT_EQ(stopped.opened(), "open");
    ::kill(stopped.pid(), SIGSTOP);
    const pid_t helper = ownerOf(live);
    const auto before = openFiles(helper);
    for (int i = 0; i < 10; ++i) {
        beDenied("/var/tmp/denied-beside", 2000);
        EXPECT_TRUE(waitFor([&] {
            good.waitForMore(std::chrono::milliseconds(10));
            return countOf(good.text(), "denials=2000\n") > static_cast<std::size_t>(i);
        }));
    }
    EXPECT_EQ(countOf(good.text(), "path=\"/var/tmp/denied-beside\""), 20'000U);
    EXPECT_EQ(countOf(good.text(), "gap cause=reader"), 0U);
    EXPECT_LT(residentKib(helper), 40'000U) << "the stopped one's queue has a limit";
    ::kill(stopped.pid(), SIGKILL);
    EXPECT_TRUE(waitFor([&] { return openFiles(helper) == before - 1; }));
    beDenied("/var/tmp/denied-after");
    EXPECT_TRUE(good.waitForText("denied-after"));
}

TEST(HelperFaults, AHalfClosedClientIsStillServed)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({});
    auto answer = openAll();
    ASSERT_TRUE(answer);
    ::shutdown(answer->socket.get(), SHUT_WR);
    // What a client says is not read, were it ever so much.
    const std::string noise(1000, 'x');
    for (int i = 0; i < 1000; ++i)
        ::send(answer->socket.get(), noise.data(), noise.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    sources::HelperStream stream(*std::move(answer));
    beDenied("/var/tmp/denied-half");
    std::string text;
    EXPECT_TRUE(waitFor([&] {
        text += stream.read(100).value_or("");
        return text.find("denied-half") != std::string::npos;
    }));
}

TEST(HelperFaults, TenThousandClientsLeaveNothingBehind)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    const auto cycle = [] {
        const auto answer = openAll();
        // The helper hears of the end of the one before a little later.
        return answer || answer.error().problem == sources::HelperProblem::TooMany;
    };
    for (int i = 0; i < 200; ++i)
        ASSERT_TRUE(cycle());
    const pid_t helper = ownerOf(live);
    ASSERT_TRUE(waitFor([&, last = std::size_t{0}]() mutable {
        return std::exchange(last, openFiles(helper)) == openFiles(helper);
    }));
    ::usleep(300'000);
    const auto files = openFiles(helper);
    const auto memory = residentKib(helper);
    unsigned opened = 0;
    for (int i = 0; opened < 10'000 && i < 40'000; ++i) {
        const auto answer = openAll();
        opened += answer ? 1 : 0;
        ASSERT_TRUE(answer || answer.error().problem == sources::HelperProblem::TooMany)
            << answer.error().what;
    }
    EXPECT_EQ(opened, 10'000U);
    EXPECT_EQ(ownerOf(live), helper);
    EXPECT_TRUE(waitFor([&] { return openFiles(helper) == files; }))
        << openFiles(helper) << " instead of " << files;
    EXPECT_LT(residentKib(helper), memory + 1024) << "KiB, before " << memory;
    std::printf("10000 streams: %zu descriptors before and after, memory %lu KiB, then %lu KiB\n",
                files, memory, residentKib(helper));
}

} // namespace
} // namespace surveyor::test
