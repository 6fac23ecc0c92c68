// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The helper's pipe for an administrator: audit lines on standard output.

#include "audit/line.h"
#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/running_program.h"
#include "helper/user_reader.h"
#include "places.h"

#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

namespace surveyor::test {
namespace {

const std::string stdio = program("landlock-surveyor-helper") + " --stdio";

/// Whether the helper listens already: it shows itself as a sandboxed process of its user.
bool listens(const std::string &of)
{
    return waitFor([&] {
        return std::system(("pgrep -u " + of + " -f -- --stdio > /dev/null").c_str()) == 0;
    });
}

/// "msg=audit(…)" of a line, which all records of an event share.
std::string stampOf(const std::string &line)
{
    const auto begin = line.find("msg=audit(");
    return line.substr(begin, line.find(')', begin) + 1 - begin);
}

TEST(HelperStdio, WritesLinesThatTheBackendReads)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({});
    RunningProgram pipe(0, "exec " + stdio);
    ASSERT_TRUE(listens("landlock-surveyor-live"));
    beDenied("/var/tmp/denied-to-a-pipe", 3);
    ASSERT_TRUE(pipe.waitForText("status=deallocated denials=3")) << pipe.text();
    EXPECT_EQ(countOf(pipe.text(), "path=\"/var/tmp/denied-to-a-pipe\""), 3U);
    std::istringstream lines(pipe.text());
    for (std::string line; std::getline(lines, line);) {
        EXPECT_EQ(audit::parseLine(line).kind, audit::LineKind::Record) << line;
        // Other programs may be denied something meanwhile: each of ours has its call.
        if (line.contains("path=\"/var/tmp/denied-to-a-pipe\"")) {
            EXPECT_EQ(countOf(pipe.text(), "type=SYSCALL " + stampOf(line)), 1U) << line;
        }
    }
    // As little as the unit that the bus starts.
    EXPECT_EQ(statusField(pipe.pid(), "Uid"), "4011\t4011\t4011\t4011");
    for (const char *const set : {"CapPrm", "CapEff", "CapBnd"})
        EXPECT_EQ(statusField(pipe.pid(), set), "0000000000000000") << set;
    EXPECT_EQ(statusField(pipe.pid(), "NoNewPrivs"), "1");
    EXPECT_EQ(statusField(pipe.pid(), "Seccomp"), "2");
    // It ends with its reader.
    pipe.closeOutput();
    beDenied("/var/tmp/denied-to-nobody");
    EXPECT_EQ(pipe.waitForEnd(), 0);
}

TEST(HelperStdio, FeedsTheCommandLine)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({});
    RunningProgram pipe(0, stdio + " | " + program("landlock-survey") + " follow -");
    ASSERT_TRUE(listens("landlock-surveyor-live"));
    beDenied("/var/tmp/denied-through-a-pipe");
    EXPECT_TRUE(pipe.waitForText("/var/tmp/denied-through-a-pipe")) << pipe.text();
}

TEST(HelperStdio, AReaderThatStopsLearnsHowMuchItMissed)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({});
    RunningProgram pipe(0, "exec " + stdio);
    ASSERT_TRUE(listens("landlock-surveyor-live"));
    // Nobody reads for the while; 4 MiB and the pipe's 64 KiB wait.
    for (int i = 0; i < 4; ++i) {
        beDenied("/var/tmp/denied-while-away", 3000);
        ::usleep(200'000);
    }
    ASSERT_TRUE(pipe.waitForText("gap cause=reader count=")) << "nothing was lost";
    beDenied("/var/tmp/denied-once-back");
    EXPECT_TRUE(pipe.waitForText("denied-once-back"));
}

TEST(HelperStdio, OthersThanRootAreToldWhy)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    RunningProgram pipe(testUser, "exec " + stdio);
    EXPECT_EQ(pipe.waitForEnd(), 1);
    EXPECT_NE(pipe.text().find("CAP_AUDIT_READ"), std::string::npos) << pipe.text();
}

} // namespace
} // namespace surveyor::test
