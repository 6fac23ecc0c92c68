// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The doctor on the running kernel, with the real bus: what it finds is what was done to the
// system.

#include "audit_guard.h"
#include "doctor/diagnosis.h"
#include "doctor/examine.h"
#include "helper/bus_world.h"
#include "helper/running_program.h"
#include "places.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <libaudit.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

/// The findings of `landlock-survey doctor --json` by name, as that user runs it, and its status.
struct Doctor
{
    std::map<std::string, nlohmann::json> findings;
    int status = -1;

    [[nodiscard]] bool found(const std::string &name) const { return findings.contains(name); }
};

Doctor examineAs(uid_t user)
{
    RunningProgram running(user, "exec " + program("landlock-survey") + " doctor --json");
    Doctor doctor;
    doctor.status = running.waitForEnd();
    std::istringstream lines(running.text());
    for (std::string line; std::getline(lines, line);) {
        const auto object = nlohmann::json::parse(line, nullptr, false);
        EXPECT_TRUE(object.is_object()) << line;
        doctor.findings[object.value("finding", "")] = object;
    }
    return doctor;
}

std::string namesOf(const Doctor &doctor)
{
    std::string names;
    for (const auto &[name, object] : doctor.findings)
        names += name + ' ';
    return names;
}

TEST(HelperDoctor, SeesItsCanaryThroughTheHelper)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const auto doctor = examineAs(testUser);
    ASSERT_TRUE(doctor.found("canary_seen")) << namesOf(doctor);
    const auto ways = doctor.findings.at("canary_seen")["arguments"][0];
    EXPECT_TRUE(std::ranges::contains(ways, "helper")) << ways;
    for (const char *const name : {"landlock_ready", "audit_on", "helper_ready", "new_exec_silent"})
        EXPECT_TRUE(doctor.found(name)) << name << " not in: " << namesOf(doctor);
    for (const auto &[name, object] : doctor.findings)
        EXPECT_NE(object["severity"], "problem") << object;
    EXPECT_EQ(doctor.status, 0);
}

TEST(HelperDoctor, AuditingThatIsOffIsFoundAndTheCanaryIsSilent)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const UniqueFd socket(audit_open());
    audit_set_enabled(socket.get(), 0);
    const auto doctor = examineAs(testUser);
    ASSERT_TRUE(doctor.found("audit_off")) << namesOf(doctor);
    EXPECT_EQ(doctor.findings.at("audit_off")["command"], "auditctl -e 1");
    EXPECT_TRUE(doctor.found("canary_silent")) << namesOf(doctor);
    EXPECT_EQ(doctor.status, 1);
    audit_set_enabled(socket.get(), 1);
}

TEST(HelperDoctor, RulesThatHideDenialsAreFound)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const auto rule = [](const std::string &arguments) {
        return std::system(("auditctl " + arguments + " > /dev/null 2>&1").c_str()) == 0;
    };
    ASSERT_TRUE(rule("-a never,exclude -F msgtype=1423"));
    const auto excluded = examineAs(testUser);
    EXPECT_TRUE(rule("-d never,exclude -F msgtype=1423"));
    EXPECT_TRUE(excluded.found("landlock_excluded")) << namesOf(excluded);
    EXPECT_TRUE(excluded.found("canary_silent")) << namesOf(excluded);
    ASSERT_TRUE(rule("-a never,task"));
    const auto never = examineAs(testUser);
    EXPECT_TRUE(rule("-d never,task"));
    EXPECT_TRUE(never.found("task_never")) << namesOf(never);
    EXPECT_TRUE(never.found("canary_seen")) << "the denial itself is logged: " << namesOf(never);
}

TEST(HelperDoctor, ASmallQueueIsFound)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const UniqueFd socket(audit_open());
    audit_set_backlog_limit(socket.get(), 64);
    const auto doctor = examineAs(testUser);
    ASSERT_TRUE(doctor.found("backlog_small")) << namesOf(doctor);
    EXPECT_EQ(doctor.findings.at("backlog_small")["title"],
              "Only 64 records may wait in the kernel");
}

TEST(HelperDoctor, WithoutAnyRightItSaysWhatItDoesNotKnow)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    std::filesystem::permissions("/var/log/audit", std::filesystem::perms(0700));
    const auto refused = examineAs(testUser);
    EXPECT_TRUE(refused.found("helper_refuses")) << namesOf(refused);
    const auto asked = examineAs(otherUser);
    EXPECT_TRUE(asked.found("helper_needs_password")) << namesOf(asked);
    for (const Doctor &doctor : {refused, asked}) {
        // Where anybody may read the kernel's log, the canary tells; else nobody does.
        EXPECT_TRUE(doctor.found("audit_unknown") || doctor.found("audit_deduced_on")
                    || doctor.found("audit_deduced_off"))
            << namesOf(doctor);
        EXPECT_TRUE(doctor.found("may_not_read_log")) << namesOf(doctor);
        EXPECT_FALSE(doctor.found("audit_on"));
    }
}

TEST(HelperDoctor, WithoutTheHelperTheLogTells)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.helper = false});
    std::ifstream sample(dataFile("samples/auditd-enriched.log"));
    std::ofstream("/var/log/audit/audit.log") << sample.rdbuf();
    const auto doctor = examineAs(0);
    EXPECT_TRUE(doctor.found("helper_not_installed")) << namesOf(doctor);
    EXPECT_TRUE(doctor.found("may_read_log")) << namesOf(doctor);
    EXPECT_TRUE(doctor.found("log_reaches_back") || doctor.found("log_is_short"))
        << namesOf(doctor);
    // Nobody writes into that log here.
    EXPECT_TRUE(doctor.found("canary_silent") || doctor.found("canary_seen")) << namesOf(doctor);
}

} // namespace
} // namespace surveyor::test
