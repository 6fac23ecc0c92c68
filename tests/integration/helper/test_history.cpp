// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Recorded denials through the real bus: auditd's folder with all that can be wrong with it, and
// a journal.

#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "places.h"

#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

namespace fs = std::filesystem;

constexpr const char *folder = "/var/log/audit/";
constexpr gid_t adm = 4;

/// The records of one denial as auditd writes them, @p second seconds after some moment.
std::string denial(int second, const std::string &path)
{
    const auto stamp = std::format("msg=audit({}.000:{}): ", 1'795'000'000 + second, 100 + second);
    return "type=UNKNOWN[1423] " + stamp + "domain=12d079cb6 blockers=fs.read_file path=\"" + path
        + "\" dev=\"vda\" ino=861\n" + "type=SYSCALL " + stamp
        + "arch=c000003e syscall=257 success=no exit=-13 pid=5 uid=0 comm=\"sbx\" exe=\"/sbx\"\n"
        + "type=PROCTITLE " + stamp + "proctitle=\"sbx\"\n";
}

std::string other(int second)
{
    return std::format("type=USER_CMD msg=audit({}.000:{}): pid=7 msg='cmd=secret'\n"
                       "type=SYSCALL msg=audit({}.000:{}): arch=c000003e syscall=2 comm=\"x\"\n",
                       1'795'000'000 + second, 10'000 + second, 1'795'000'000 + second,
                       20'000 + second);
}

void writeLog(const std::string &name, const std::string &text, mode_t mode = 0640)
{
    const std::string path = folder + name;
    std::ofstream(path) << text;
    EXPECT_EQ(::chown(path.c_str(), 0, adm), 0);
    EXPECT_EQ(::chmod(path.c_str(), mode), 0);
}

/// The world with auditd's folder as Debian makes it.
struct HistoryWorld
{
    HistoryWorld()
        : world({.rules = ruleFor("surveyor-test", "YES")})
    {
        EXPECT_EQ(::chown(folder, 0, adm), 0);
        EXPECT_EQ(::chmod(folder, 0750), 0);
    }
    std::string read(const sources::HistoryQuery &query = {})
    {
        UserReader reader(testUser, [&] { return openHistory(query, sources::Prompt::Never); });
        EXPECT_EQ(reader.opened(), "open");
        EXPECT_TRUE(reader.waitForEnd());
        return reader.text();
    }
    BusWorld world;
};

std::uint64_t second(int number)
{
    return (1'795'000'000ULL + static_cast<std::uint64_t>(number)) * 1'000'000;
}

TEST(HelperHistory, GoesFromTheOldestLogToTheNewestAndLeavesTheRestOut)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    writeLog("audit.log", other(5) + denial(6, "/six"));
    writeLog("audit.log.1", denial(4, "/four") + other(4), 0440);
    writeLog("audit.log.10", denial(1, "/one"), 0440);
    const auto text = world.read();
    EXPECT_LT(text.find("/one"), text.find("/four"));
    EXPECT_LT(text.find("/four"), text.find("/six"));
    EXPECT_EQ(countOf(text, "type=SYSCALL"), 3U) << text;
    EXPECT_EQ(text.find("secret"), std::string::npos);
    EXPECT_NE(text.find("end: reason 1 records 9 lost 0"), std::string::npos) << text;
    // No more than the log's group was kept.
    const pid_t helper = ownerOf("org.landlock_surveyor.History1");
    EXPECT_EQ(statusField(helper, "CapEff"), "0000000000000000");
    EXPECT_EQ(statusField(helper, "CapBnd"), "0000000000000000");
    EXPECT_EQ(statusField(helper, "Groups"), "4 ");
    EXPECT_EQ(statusField(helper, "Seccomp"), "2");
}

TEST(HelperHistory, KeepsToTheTimesAndTheNumberAskedFor)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    std::string log;
    for (int i = 0; i < 10; ++i)
        log += denial(i, std::format("/number-{}", i));
    writeLog("audit.log", log);
    const auto range = world.read({second(2), second(4), 0});
    EXPECT_EQ(countOf(range, "[1423]"), 3U) << range;
    EXPECT_EQ(countOf(range, "type=SYSCALL"), 3U);
    EXPECT_EQ(range.find("/number-1"), std::string::npos);
    EXPECT_NE(range.find("/number-2"), std::string::npos);
    const auto some = world.read({second(2), 0, 4});
    EXPECT_EQ(countOf(some, "[1423]"), 4U) << some;
    EXPECT_NE(some.find("end: reason 2 records 12"), std::string::npos) << some;
}

TEST(HelperHistory, RefusesWhatAuditdWouldNotHaveMade)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    std::ofstream("/etc/secret") << denial(1, "/behind-a-link");
    writeLog("audit.log", denial(9, "/good"));
    fs::create_symlink("/etc/secret", folder + std::string("audit.log.1"));
    ::mkfifo((folder + std::string("audit.log.2")).c_str(), 0600);
    fs::create_directory(folder + std::string("audit.log.3"));
    writeLog("audit.log.4", denial(4, "/of-another"));
    EXPECT_EQ(::chown("/var/log/audit/audit.log.4", testUser, adm), 0);
    writeLog("audit.log.5", denial(5, "/linked-twice"));
    fs::create_hard_link(folder + std::string("audit.log.5"), "/var/log/audit/elsewhere");
    writeLog("audit.log.6", denial(6, "/for-all-to-write"), 0666);
    ::mknod((folder + std::string("audit.log.7")).c_str(), S_IFCHR | 0600, makedev(1, 5));
    writeLog("audit.log.0", denial(7, "/no-such-rotation"));
    writeLog("audit.log.1000", denial(7, "/no-such-rotation"));
    writeLog("audit.log.1x", denial(7, "/no-such-rotation"));
    writeLog("xaudit.log", denial(7, "/no-such-rotation"));
    const auto text = world.read();
    EXPECT_EQ(countOf(text, "[1423]"), 1U) << text;
    EXPECT_NE(text.find("/good"), std::string::npos);
    EXPECT_NE(text.find("note 7 5\n"), std::string::npos) << "five were refused: " << text;
    EXPECT_NE(text.find("note 8 13\n"), std::string::npos)
        << "root's own cannot be opened: " << text;
}

TEST(HelperHistory, TakesDamagedLogsAsTheyAre)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    writeLog("audit.log.3", "");
    writeLog("audit.log.2",
             denial(1, "/one") + std::string(1 << 20, 'x') + "\n" + denial(2, "/two")
                 + "type=UNKNOWN[1423] msg=audit(nonsense\n" + std::string(100, '\0') + "\n"
                 + "type=UNKNOWN[1423] msg=audit(1795000003.000:103): domain=1 blo");
    writeLog("audit.log.1", denial(4, "/four"));
    EXPECT_EQ(::truncate("/var/log/audit/audit.log.1", off_t{2} << 30), 0); // sparse
    writeLog("audit.log", denial(5, "/five") + "type=UNKNOWN[1423] msg=au");
    const auto text = world.read({second(1), 0, 0});
    EXPECT_EQ(countOf(text, "[1423]"), 4U) << text;
    EXPECT_NE(text.find("note 6 1048576"), std::string::npos) << "too long: " << text;
    EXPECT_NE(text.find("note 4 "), std::string::npos) << "damaged: " << text;
    EXPECT_NE(text.find("note 5 25"), std::string::npos) << "incomplete: " << text;
    EXPECT_NE(text.find("count=1"), std::string::npos) << "an unreadable record is a gap: " << text;
    EXPECT_NE(text.find("end: reason 1"), std::string::npos);
}

TEST(HelperHistory, FollowsALogThatIsRotatedMeanwhile)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    std::string log;
    for (int i = 0; i < 20'000; ++i)
        log += denial(i, std::format("/number-{}", i));
    writeLog("audit.log", log);
    // The reader does not take the lines before it is asked for its text: the pipe fills up and
    // the helper waits.
    UserReader reader(testUser, [] { return openHistory({}, sources::Prompt::Never); });
    ASSERT_EQ(reader.opened(), "open");
    std::ofstream(folder + std::string("audit.log"), std::ios::app) << denial(20'000, "/appended");
    fs::rename("/var/log/audit/audit.log", "/var/log/audit/audit.log.1");
    writeLog("audit.log", denial(20'001, "/after-the-rotation"));
    ASSERT_TRUE(reader.waitForEnd());
    EXPECT_EQ(countOf(reader.text(), "[1423]"), 20'002U);
    EXPECT_NE(reader.text().find("/appended"), std::string::npos);
    EXPECT_NE(reader.text().find("/after-the-rotation"), std::string::npos);
    EXPECT_NE(reader.text().find("note 11 2"), std::string::npos);
}

TEST(HelperHistory, ReadsTheLogThatAuditdIsToldToWriteUnlessOthersCouldHave)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    fs::create_directories("/etc/audit");
    fs::create_directories("/var/other/audit");
    std::ofstream("/etc/audit/auditd.conf") << "# a comment\nlog_file = /var/other/audit/log\n";
    std::ofstream("/var/other/audit/log") << denial(1, "/elsewhere");
    writeLog("audit.log", denial(2, "/usual"));
    EXPECT_NE(world.read().find("/elsewhere"), std::string::npos);
    ::kill(ownerOf("org.landlock_surveyor.History1"), SIGTERM);
    ASSERT_TRUE(waitFor([] { return ownerOf("org.landlock_surveyor.History1") < 0; }));
    // A folder on the way in which anybody may write.
    EXPECT_EQ(::chmod("/var/other", 0777), 0);
    const auto text = world.read();
    EXPECT_EQ(text.find("/elsewhere"), std::string::npos);
}

TEST(HelperHistory, LogsThatRootAloneMayReadTakeOneCapabilityAndNoJournal)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    // As auditd makes them with log_group = root.
    writeLog("audit.log", denial(1, "/for-root"), 0600);
    EXPECT_EQ(::chown("/var/log/audit/audit.log", 0, 0), 0);
    EXPECT_EQ(::chown(folder, 0, 0), 0);
    EXPECT_EQ(::chmod(folder, 0700), 0);
    const auto text = world.read();
    EXPECT_NE(text.find("/for-root"), std::string::npos) << text;
    EXPECT_NE(text.find("note 10 0\n"), std::string::npos)
        << "a process with a capability parses no journal: " << text;
    const pid_t helper = ownerOf("org.landlock_surveyor.History1");
    EXPECT_EQ(statusField(helper, "CapEff"), "0000000000000004") << "CAP_DAC_READ_SEARCH";
    EXPECT_EQ(statusField(helper, "CapPrm"), "0000000000000004");
    EXPECT_EQ(statusField(helper, "CapBnd"), "0000000000000000");
    EXPECT_EQ(statusField(helper, "CapAmb"), "0000000000000000");
    EXPECT_EQ(statusField(helper, "Groups"), "");
    // What the capability would open, Landlock keeps closed: /etc/shadow and handles among it.
    EXPECT_EQ(
        std::system((program("landlock-surveyor-helper") + " --probe --unit=history").c_str()), 0);
}

TEST(HelperHistory, ALogThatShrinksWhileItIsReadEndsThere)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    std::string log;
    for (int i = 0; i < 20'000; ++i)
        log += denial(i, std::format("/number-{}", i));
    writeLog("audit.log.1", log);
    writeLog("audit.log", denial(20'001, "/newest"));
    UserReader reader(testUser, [] { return openHistory({}, sources::Prompt::Never); });
    ASSERT_EQ(reader.opened(), "open");
    EXPECT_EQ(::truncate("/var/log/audit/audit.log.1", 3'000'003), 0);
    ASSERT_TRUE(reader.waitForEnd());
    EXPECT_NE(reader.text().find("/newest"), std::string::npos);
    EXPECT_NE(reader.text().find("note 4 "), std::string::npos)
        << "the line it was cut in is damaged";
    EXPECT_NE(reader.text().find("end: reason 1"), std::string::npos);
    EXPECT_LT(countOf(reader.text(), "[1423]"), 20'000U);
}

TEST(HelperHistory, HoldsSocketsAndTheFolderOnly)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    writeLog("audit.log", denial(1, "/one"));
    world.read();
    const std::string files =
        "/proc/" + std::to_string(ownerOf("org.landlock_surveyor.History1")) + "/fd";
    for (const auto &entry : fs::directory_iterator(files)) {
        const std::string to = fs::read_symlink(entry).string();
        EXPECT_TRUE(to.starts_with("socket:") || to.starts_with("anon_inode:")
                    || to == "/var/log/audit" || std::stoi(entry.path().filename()) <= 2)
            << to;
    }
}

TEST(HelperHistory, AClientThatWaitsLosesNothing)
{
    SURVEYOR_NEEDS_WORLD();
    HistoryWorld world;
    std::string log;
    for (int i = 0; i < 30'000; ++i)
        log += denial(i, std::format("/number-{}", i));
    writeLog("audit.log", log);
    UserReader reader(testUser, [] { return openHistory({}, sources::Prompt::Never); });
    ASSERT_EQ(reader.opened(), "open");
    ::usleep(1'000'000);
    const pid_t helper = ownerOf("org.landlock_surveyor.History1");
    ASSERT_GT(helper, 0);
    ASSERT_TRUE(reader.waitForEnd());
    EXPECT_EQ(countOf(reader.text(), "[1423]"), 30'000U);
    EXPECT_NE(reader.text().find("end: reason 1 records 90000 lost 0"), std::string::npos);
    EXPECT_LT(std::stoul(statusField(helper, "VmHWM")), 40'000U);
}

} // namespace
} // namespace surveyor::test
