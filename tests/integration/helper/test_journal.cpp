// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The records that journald has kept: journals written by systemd-journal-remote, read through
// the real bus.

#include "helper/bus_world.h"
#include "helper/user_reader.h"

#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

namespace fs = std::filesystem;

constexpr const char *writer = "/usr/lib/systemd/systemd-journal-remote";
constexpr gid_t adm = 4;
constexpr std::uint64_t firstUs = 1'795'000'000'000'000;

/// An entry in systemd's export format.
std::string entry(int number, const std::string &fields)
{
    return std::format("__REALTIME_TIMESTAMP={}\n__MONOTONIC_TIMESTAMP={}\n"
                       "_BOOT_ID=00112233445566778899aabbccddeeff\n"
                       "_MACHINE_ID=0123456789abcdef0123456789abcdef\n_HOSTNAME=box\n{}\n",
                       firstUs + static_cast<std::uint64_t>(number) * 1'000'000, number * 1'000'000,
                       fields);
}

std::string record(int number, int type, int serial, const std::string &text)
{
    return entry(number,
                 std::format("_TRANSPORT=audit\n_AUDIT_TYPE={}\n_AUDIT_TYPE_NAME=AUDIT{}\n"
                             "_AUDIT_ID={}\n_SOURCE_REALTIME_TIMESTAMP={}\n"
                             "SYSLOG_IDENTIFIER=audit\nMESSAGE=AUDIT{} {}\n",
                             type, type, serial,
                             firstUs + static_cast<std::uint64_t>(number) * 1'000'000 + 898'000,
                             type, text));
}

std::string denial(int number)
{
    return record(number, 1423, 100 + number,
                  std::format("domain=12d079cb6 blockers=fs.read_file path=\"/journal-{}\" "
                              "dev=\"vda\" ino=861",
                              number))
        + record(number, 1300, 100 + number,
                 "arch=c000003e syscall=257 success=no exit=-13 pid=5 uid=0 comm=\"sbx\"");
}

/// The world with a journal of these entries; false where none can be written.
bool makeJournal(const std::string &entries)
{
    const std::string folder = "/var/log/journal/0123456789abcdef0123456789abcdef";
    fs::create_directories(folder);
    std::ofstream("/run/entries") << entries;
    const std::string command = std::string(writer) + " --compress=no -o " + folder
        + "/system.journal /run/entries > /run/remote.log 2>&1";
    if (::access(writer, X_OK) != 0 || std::system(command.c_str()) != 0)
        return false;
    // As journald and its tmpfiles leave them.
    for (const auto &made : fs::recursive_directory_iterator("/var/log/journal"))
        if (::chown(made.path().c_str(), 0, adm) != 0
            || ::chmod(made.path().c_str(), made.is_directory() ? 0750 : 0640) != 0)
            return false;
    return ::chown("/var/log/audit", 0, adm) == 0 && ::chmod("/var/log/audit", 0750) == 0;
}

std::string read(const sources::HistoryQuery &query = {})
{
    UserReader reader(testUser, [&] { return openHistory(query, sources::Prompt::Never); });
    EXPECT_EQ(reader.opened(), "open");
    EXPECT_TRUE(reader.waitForEnd());
    return reader.text();
}

class HelperJournal : public ::testing::Test
{
protected:
    void make(const std::string &entries)
    {
        if (::access(writer, X_OK) != 0)
            GTEST_SKIP() << "needs systemd-journal-remote";
        m_world.emplace(BusWorld::Options{.rules = ruleFor("surveyor-test", "YES")});
        ASSERT_TRUE(makeJournal(entries));
    }
    std::optional<BusWorld> m_world;
};

TEST_F(HelperJournal, ItsRecordsAreTheKernelsLines)
{
    SURVEYOR_NEEDS_WORLD();
    make(denial(1) + denial(2)
         + record(3, 1424, 103, "domain=12d079cb6 status=deallocated denials=2"));
    const auto text = read();
    EXPECT_NE(text.find("type=UNKNOWN[1423] msg=audit(1795000001.898:101): domain=12d079cb6 "
                        "blockers=fs.read_file path=\"/journal-1\" dev=\"vda\" ino=861\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("type=SYSCALL msg=audit(1795000002.898:102): arch=c000003e"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("type=UNKNOWN[1424] msg=audit(1795000003.898:103): domain=12d079cb6 "
                        "status=deallocated denials=2\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("note 9 0\n"), std::string::npos) << "where the journal begins: " << text;
    EXPECT_NE(text.find("end: reason 1 records 5 lost 0"), std::string::npos) << text;
}

TEST_F(HelperJournal, WhatALogHoldsTooCountsOnce)
{
    SURVEYOR_NEEDS_WORLD();
    make(denial(1) + denial(2) + denial(3));
    // Auditd has kept the second.
    std::ofstream("/var/log/audit/audit.log")
        << "type=UNKNOWN[1423] msg=audit(1795000002.898:102): domain=12d079cb6 "
           "blockers=fs.read_file path=\"/logged-2\" dev=\"vda\" ino=861\n";
    ASSERT_EQ(::chown("/var/log/audit/audit.log", 0, adm), 0);
    ASSERT_EQ(::chmod("/var/log/audit/audit.log", 0640), 0);
    const auto text = read();
    EXPECT_EQ(countOf(text, "[1423]"), 3U) << text;
    EXPECT_NE(text.find("/logged-2"), std::string::npos);
    EXPECT_EQ(text.find("/journal-2"), std::string::npos);
    EXPECT_NE(text.find("records 7 lost 0"), std::string::npos)
        << "the helper sends it; the client takes it once: " << text;
}

TEST_F(HelperJournal, WhatOthersWroteIntoItIsLeftThere)
{
    SURVEYOR_NEEDS_WORLD();
    const std::string forged = "AUDIT1423 domain=f00d blockers=forged";
    make(entry(1, "_TRANSPORT=syslog\n_AUDIT_TYPE=1423\n_AUDIT_ID=7\nMESSAGE=" + forged + "\n")
         + entry(2, "_TRANSPORT=journal\nAUDIT_TYPE=1423\n_AUDIT_ID=8\nMESSAGE=" + forged + "\n")
         // Typed under sudo, and a system call that is no denial's.
         + record(3, 1123, 9, "pid=1 uid=0 msg='cmd=secret'")
         + record(4, 1300, 10, "arch=c000003e syscall=2 comm=\"private\"") + denial(5));
    const auto text = read();
    for (const char *const word : {"forged", "secret", "private"})
        EXPECT_EQ(text.find(word), std::string::npos) << text;
    EXPECT_NE(text.find("/journal-5"), std::string::npos) << text;
}

TEST_F(HelperJournal, AnEntryThatIsNoRecordIsAGap)
{
    SURVEYOR_NEEDS_WORLD();
    make(denial(1)
         + entry(2, "_TRANSPORT=audit\n_AUDIT_TYPE=1423\nMESSAGE=AUDIT1423 domain=1 blockers=x\n")
         + denial(3));
    const auto text = read();
    EXPECT_NE(text.find("#landlock-surveyor gap cause=reader"), std::string::npos) << text;
    EXPECT_NE(text.find("records 4 lost 1"), std::string::npos) << text;
}

TEST_F(HelperJournal, TimesAndNumbersAreKeptTo)
{
    SURVEYOR_NEEDS_WORLD();
    std::string entries;
    for (int i = 0; i < 2000; ++i)
        entries += denial(i);
    make(entries);
    const auto some = read({firstUs + 1'000'000'000, firstUs + 1'010'000'000, 0});
    EXPECT_EQ(countOf(some, "[1423]"), 10U) << some;
    EXPECT_NE(some.find("/journal-1000\""), std::string::npos);
    const auto few = read({firstUs + 1'000'000'000, 0, 3});
    EXPECT_EQ(countOf(few, "[1423]"), 3U) << few;
    EXPECT_NE(few.find("end: reason 2"), std::string::npos) << few;
    EXPECT_EQ(countOf(read(), "[1423]"), 2000U);
}

TEST_F(HelperJournal, ADamagedJournalHarmsNothing)
{
    SURVEYOR_NEEDS_WORLD();
    std::string entries;
    for (int i = 0; i < 500; ++i)
        entries += denial(i);
    make(entries);
    const std::string file = "/var/log/journal/0123456789abcdef0123456789abcdef/system.journal";
    const auto size = fs::file_size(file);
    std::fstream journal(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::size_t at = size / 8; at < size; at += 4999) {
        journal.seekp(static_cast<std::streamoff>(at));
        journal.put('\xff');
    }
    journal.close();
    const auto text = read();
    EXPECT_NE(text.find("end: reason 1"), std::string::npos) << text;
    EXPECT_GT(ownerOf("org.landlock_surveyor.History1"), 0);
}

} // namespace
} // namespace surveyor::test
