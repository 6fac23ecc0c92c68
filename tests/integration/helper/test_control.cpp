// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Reading and changing the kernel's audit settings through the real bus.

#include "audit_guard.h"
#include "helper/bus_world.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <systemd/sd-bus.h>

namespace surveyor::test {
namespace {

constexpr const char *control = "org.landlock_surveyor.Control1";
constexpr const char *path = "/org/landlock_surveyor/Control1";

struct Status
{
    std::uint32_t enabled = 9;
    std::uint32_t lost = 0;
    std::uint32_t backlog = 0;
    std::uint32_t limit = 0;
    int taskNever = -1;
    int excluded = -1;
};

Status readStatus()
{
    sd_bus *bus = nullptr;
    sd_bus_message *reply = nullptr;
    Status status;
    sd_bus_open_system(&bus);
    sd_bus_call_method(bus, control, path, control, "GetStatus", nullptr, &reply, "");
    if (reply != nullptr)
        sd_bus_message_read(reply, "uuuubb", &status.enabled, &status.lost, &status.backlog,
                            &status.limit, &status.taskNever, &status.excluded);
    sd_bus_message_unref(reply);
    sd_bus_flush_close_unref(bus);
    return status;
}

bool set(const char *member, const char *types, auto value)
{
    sd_bus *bus = nullptr;
    sd_bus_open_system(&bus);
    const int result =
        sd_bus_call_method(bus, control, path, control, member, nullptr, nullptr, types, value);
    sd_bus_flush_close_unref(bus);
    return result >= 0;
}

TEST(HelperControl, TellsAndChangesTheKernelsSettings)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({});
    const Status before = readStatus();
    EXPECT_EQ(before.enabled, 1U);
    EXPECT_EQ(before.limit, AuditGuard::query().backlogLimit);
    EXPECT_EQ(before.taskNever, 0);
    EXPECT_EQ(before.excluded, 0);
    EXPECT_TRUE(set("SetBacklogLimit", "u", 9000U));
    EXPECT_EQ(AuditGuard::query().backlogLimit, 9000U);
    EXPECT_TRUE(set("SetEnabled", "b", 0));
    EXPECT_EQ(AuditGuard::query().enabled, 0U);
    EXPECT_EQ(readStatus().enabled, 0U);
    EXPECT_TRUE(set("SetEnabled", "b", 1));
    EXPECT_EQ(AuditGuard::query().enabled, 1U);
    // Nothing but the one right.
    const pid_t helper = ownerOf(control);
    EXPECT_EQ(statusField(helper, "CapEff"), "0000000040000000");
    EXPECT_EQ(statusField(helper, "CapBnd"), "0000000000000000");
    EXPECT_EQ(statusField(helper, "Uid"), "4013\t4013\t4013\t4013");
    EXPECT_EQ(statusField(helper, "Seccomp"), "2");
    for (const auto &entry :
         std::filesystem::directory_iterator("/proc/" + std::to_string(helper) + "/fd")) {
        const std::string to = std::filesystem::read_symlink(entry).string();
        EXPECT_TRUE(to.starts_with("socket:") || to.starts_with("anon_inode:")
                    || std::stoi(entry.path().filename()) <= 2)
            << to;
    }
}

TEST(HelperControl, SeesRulesThatHideDenials)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({});
    const auto rule = [](const std::string &arguments) {
        return std::system(("auditctl " + arguments + " > /dev/null 2>&1").c_str()) == 0;
    };
    ASSERT_TRUE(rule("-a never,task"));
    EXPECT_EQ(readStatus().taskNever, 1);
    EXPECT_TRUE(rule("-d never,task"));
    ASSERT_TRUE(rule("-a never,exclude -F msgtype=1423"));
    EXPECT_EQ(readStatus().excluded, 1);
    EXPECT_TRUE(rule("-d never,exclude -F msgtype=1423"));
    ASSERT_TRUE(rule("-a never,exclude -F msgtype=1300"));
    EXPECT_EQ(readStatus().excluded, 0);
    EXPECT_TRUE(rule("-d never,exclude -F msgtype=1300"));
    EXPECT_EQ(readStatus().taskNever, 0);
}

} // namespace
} // namespace surveyor::test
