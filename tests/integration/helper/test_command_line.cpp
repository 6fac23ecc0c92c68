// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// landlock-survey as a user runs it: follow, and --system, through the real bus.

#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/running_program.h"
#include "helper/user_reader.h"
#include "helper/world_journal.h"
#include "places.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *live = "org.landlock_surveyor.Live1";
const std::string survey = program("landlock-survey");

/// Runs it to its end; standard output and standard error, then "status N".
std::string run(uid_t user, const std::string &arguments)
{
    RunningProgram running(user, "exec " + survey + " " + arguments);
    const int status = running.waitForEnd();
    return running.text() + "status " + std::to_string(status);
}

/// Whether it shows a denial; the first may happen before it has its stream.
bool shows(RunningProgram &following)
{
    return waitFor([&] {
        beDenied("/var/tmp/denied-and-followed");
        return following.waitForText("/var/tmp/denied-and-followed",
                                     std::chrono::milliseconds(300));
    });
}

/// The line of @p text in which @p path stands: programs of other tests are denied things, too.
std::string lineWith(const std::string &text, const std::string &path)
{
    const auto at = text.find(path);
    const auto begin = text.rfind('\n', at) + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}

TEST(HelperCommandLine, FollowShowsADenialAsItHappens)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    RunningProgram plain(testUser, "exec " + survey + " follow");
    RunningProgram json(testUser, "exec " + survey + " follow --json");
    ASSERT_TRUE(shows(plain)) << plain.text();
    ASSERT_TRUE(shows(json)) << json.text();
    const std::string path = "/var/tmp/denied-and-followed";
    const auto shown = nlohmann::json::parse(lineWith(json.text(), path));
    EXPECT_EQ(shown["blockers"], nlohmann::json({"fs.read_file"}));
    EXPECT_EQ(shown["object"]["path"], path);
    // A helper that is killed is an error, not an end.
    ::kill(ownerOf(live), SIGKILL);
    EXPECT_EQ(plain.waitForEnd(), 3) << plain.text();
    EXPECT_NE(plain.text().find("landlock-survey: live: "), std::string::npos) << plain.text();
}

TEST(HelperCommandLine, FollowAsksNobodyWhereTheJournalMayBeRead)
{
    SURVEYOR_NEEDS_WORLD_JOURNAL();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    WorldJournal journal;
    EXPECT_NE(run(testUser, "follow").find("status 3"), std::string::npos);
    const std::string closed = run(testUser, "follow --journal");
    EXPECT_NE(closed.find("landlock-survey: journal: this user may not read the journal"),
              std::string::npos)
        << closed;
    EXPECT_NE(closed.find("status 3"), std::string::npos);
    // Where root lets everybody read it.
    for (const auto &made : std::filesystem::recursive_directory_iterator("/var/log/journal"))
        if (made.is_regular_file())
            std::filesystem::permissions(made.path(), std::filesystem::perms(0644));
    const auto showsIn = [&journal](RunningProgram &following) {
        return waitFor([&] {
            journal.deny("/var/tmp/in-the-journal");
            return following.waitForText("/var/tmp/in-the-journal", std::chrono::milliseconds(300));
        });
    };
    RunningProgram byItself(testUser, "exec " + survey + " follow");
    EXPECT_TRUE(showsIn(byItself)) << byItself.text();
    RunningProgram asked(testUser, "exec " + survey + " follow --journal");
    EXPECT_TRUE(showsIn(asked)) << asked.text();
    RunningProgram folder(testUser, "exec " + survey + " follow --journal=/var/log/journal");
    EXPECT_TRUE(showsIn(folder)) << folder.text();
}

TEST(HelperCommandLine, FollowEndsWhenTheHelperIsStopped)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    RunningProgram following(testUser, "exec " + survey + " follow");
    ASSERT_TRUE(shows(following)) << following.text();
    ::kill(ownerOf(live), SIGTERM);
    EXPECT_EQ(following.waitForEnd(), 0) << following.text();
}

TEST(HelperCommandLine, FollowSaysWhyItMayNot)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    const auto refused = run(testUser, "follow");
    EXPECT_NE(refused.find("not allowed to read the denials of all users"), std::string::npos)
        << refused;
    EXPECT_TRUE(refused.ends_with("status 3")) << refused;
    const auto unasked = run(otherUser, "follow");
    EXPECT_NE(unasked.find("no authentication agent is running"), std::string::npos) << unasked;
    EXPECT_TRUE(unasked.ends_with("status 3")) << unasked;
}

TEST(HelperCommandLine, WithoutTheHelperItNamesThePipe)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.helper = false});
    for (const char *const arguments : {"follow", "denials --system"}) {
        const auto said = run(testUser, arguments);
        EXPECT_NE(said.find("landlock-surveyor-helper is not installed"), std::string::npos)
            << said;
        EXPECT_NE(said.find("--stdio"), std::string::npos) << said;
        EXPECT_TRUE(said.ends_with("status 3")) << said;
    }
}

TEST(HelperCommandLine, SystemReadsTheSameAsTheLogItself)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    std::ifstream sample(dataFile("samples/auditd-enriched.log"));
    std::ofstream("/var/log/audit/audit.log") << sample.rdbuf();
    constexpr gid_t adm = 4;
    ASSERT_EQ(::chown("/var/log/audit", 0, adm), 0);
    ASSERT_EQ(::chmod("/var/log/audit", 0750), 0);
    ASSERT_EQ(::chown("/var/log/audit/audit.log", 0, adm), 0);
    ASSERT_EQ(::chmod("/var/log/audit/audit.log", 0640), 0);
    for (const std::string command : {"denials --json", "denials -q 'pid:>0'"}) {
        const auto system = run(testUser, command + " --system");
        const auto file = run(0, command + " /var/log/audit/audit.log");
        EXPECT_TRUE(system.ends_with("status 0")) << system;
        EXPECT_EQ(system, file);
    }
    const auto none = run(testUser, "denials --system --since 2031-01-01T00:00");
    EXPECT_EQ(none, "status 0");
    EXPECT_TRUE(run(otherUser, "denials --system").ends_with("status 3"));
}

} // namespace
} // namespace surveyor::test
