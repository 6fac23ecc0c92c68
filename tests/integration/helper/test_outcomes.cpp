// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What callers are answered, by a real bus and a real polkit.

#include "helper/bus_world.h"
#include "places.h"
#include "sources/helper_client.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/wait.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *challenge = "InteractiveAuthorizationRequired";
constexpr const char *denied = "AccessDenied";

struct Protected
{
    const char *unit;
    const char *member;
};
// Every method but GetInfo.
constexpr Protected methods[] = {
    {"Live1", "OpenLive"},     {"History1", "ListHistory"},     {"History1", "OpenHistory"},
    {"Control1", "GetStatus"}, {"Control1", "SetBacklogLimit"}, {"Control1", "SetEnabled"},
};

std::string callAs(uid_t user, const Protected &method, bool mayPrompt = false)
{
    return asUser(user, [&] { return call(method.unit, method.member, mayPrompt); });
}

TEST(HelperOutcomes, WithoutARuleAndAnAgentAPasswordIsNeeded)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    for (const Protected &method : methods) {
        SCOPED_TRACE(method.member);
        EXPECT_EQ(callAs(testUser, method), challenge);
    }
    EXPECT_EQ(callAs(testUser, methods[0], true), challenge);
    for (const char *const unit : {"Live1", "History1", "Control1"})
        EXPECT_EQ(asUser(testUser, [&] { return call(unit, "GetInfo"); }), "ok") << unit;
}

TEST(HelperOutcomes, ARuleLetsItsUserInAndNobodyElse)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    for (const Protected &method : {methods[0], methods[1], methods[2], methods[3]}) {
        SCOPED_TRACE(method.member);
        EXPECT_EQ(callAs(testUser, method), "ok");
        EXPECT_EQ(callAs(otherUser, method), challenge);
        EXPECT_EQ(call(method.unit, method.member), "ok") << "root needs no rule";
    }
}

TEST(HelperOutcomes, ARuleThatSaysNoIsNoWithAndWithoutAPrompt)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    for (const Protected &method : methods) {
        SCOPED_TRACE(method.member);
        EXPECT_EQ(callAs(testUser, method), denied);
        EXPECT_EQ(callAs(testUser, method, true), denied);
    }
}

TEST(HelperOutcomes, ARuleThatThrowsIsNo)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = "polkit.addRule(function (action, subject) {\n"
                                   "    if (action.id.indexOf(\"org.landlock-surveyor.\") == 0)\n"
                                   "        throw \"broken\";\n});\n"});
    EXPECT_EQ(callAs(testUser, methods[0]), denied);
}

TEST(HelperOutcomes, OnePasswordForWatchingOpensWhatIsReadToo)
{
    SURVEYOR_NEEDS_WORLD();
    // Only read-live is granted; the others are implied by it.
    const BusWorld world({.rules = "polkit.addRule(function (action, subject) {\n"
                                   "    if (action.id == \"org.landlock-surveyor.read-live\")\n"
                                   "        return polkit.Result.YES;\n});\n"});
    EXPECT_EQ(callAs(testUser, {"Live1", "OpenLive"}), "ok");
    EXPECT_EQ(callAs(testUser, {"History1", "ListHistory"}), "ok");
    EXPECT_EQ(callAs(testUser, {"History1", "OpenHistory"}), "ok");
    EXPECT_EQ(callAs(testUser, {"Control1", "GetStatus"}), "ok");
    EXPECT_EQ(callAs(testUser, {"Control1", "SetEnabled"}), challenge) << "changing is not reading";
    EXPECT_EQ(callAs(testUser, {"Control1", "SetBacklogLimit"}), challenge);
}

TEST(HelperOutcomes, ReadingWhatWasRecordedDoesNotOpenWatching)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = "polkit.addRule(function (action, subject) {\n"
                                   "    if (action.id == \"org.landlock-surveyor.read-history\")\n"
                                   "        return polkit.Result.YES;\n});\n"});
    EXPECT_EQ(callAs(testUser, {"History1", "OpenHistory"}), "ok");
    EXPECT_EQ(callAs(testUser, {"Live1", "OpenLive"}), challenge);
    EXPECT_EQ(callAs(testUser, {"Control1", "GetStatus"}), challenge);
}

TEST(HelperOutcomes, AGroupCountsForProcessesThatHaveIt)
{
    SURVEYOR_NEEDS_WORLD();
    // The rule that is shipped as an example.
    std::ifstream file(checkout("packaging/polkit/60-landlock-surveyor.rules.example"));
    std::ostringstream rules;
    rules << file.rdbuf();
    ASSERT_NE(rules.str().find("isInGroup(\"adm\")"), std::string::npos);
    const BusWorld world({.rules = rules.str()});
    constexpr gid_t adm = 4;
    for (const Protected &method : {methods[0], methods[1], methods[2], methods[3]}) {
        SCOPED_TRACE(method.member);
        EXPECT_EQ(callAs(testUser, method), challenge) << "a process without the group";
        EXPECT_EQ(asUser(testUser, [&] { return call(method.unit, method.member); }, {adm}), "ok");
        EXPECT_EQ(callAs(testUser, method), challenge) << "one that logged in before";
    }
    EXPECT_EQ(asUser(testUser, [] { return call("Control1", "SetEnabled"); }, {adm}), challenge);
}

std::string uniqueName(const char *wellKnown)
{
    sd_bus *bus = nullptr;
    sd_bus_message *reply = nullptr;
    const char *name = "";
    sd_bus_open_system(&bus);
    sd_bus_call_method(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                       "GetNameOwner", nullptr, &reply, "s", wellKnown);
    if (reply != nullptr)
        sd_bus_message_read(reply, "s", &name);
    std::string found = name;
    sd_bus_message_unref(reply);
    sd_bus_flush_close_unref(bus);
    return found;
}

/// What polkit answers a user who asks it about somebody else, the helper for one.
std::string askPolkit(const std::string &busName, const std::string &action)
{
    sd_bus *bus = nullptr;
    sd_bus_error error = {};
    sd_bus_open_system(&bus);
    const int result = sd_bus_call_method(
        bus, "org.freedesktop.PolicyKit1", "/org/freedesktop/PolicyKit1/Authority",
        "org.freedesktop.PolicyKit1.Authority", "CheckAuthorization", &error, nullptr,
        "(sa{sv})sa{ss}us", "system-bus-name", 1, "name", "s", busName.c_str(), action.c_str(), 0,
        0U, "");
    const std::string outcome =
        result >= 0 ? "ok" : std::string(error.name) + ": " + std::string(error.message);
    sd_bus_error_free(&error);
    sd_bus_flush_close_unref(bus);
    return outcome;
}

TEST(HelperOutcomes, PolkitTellsUsersNothingOfOthersAndNeedsActionsThatExist)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    EXPECT_EQ(callAs(testUser, methods[0]), "ok");
    const std::string live = uniqueName("org.landlock_surveyor.Live1");
    const std::string asked =
        asUser(testUser, [&] { return askPolkit(live, "org.landlock-surveyor.read-live"); });
    EXPECT_TRUE(asked.contains("NotAuthorized")) << asked;
    EXPECT_TRUE(askPolkit(live, "org.landlock-surveyor.no-such").contains("is not registered"))
        << askPolkit(live, "org.landlock-surveyor.no-such");
    EXPECT_TRUE(
        askPolkit(":1.4294967", "org.landlock-surveyor.read-live").contains("NameHasNoOwner"))
        << askPolkit(":1.4294967", "org.landlock-surveyor.read-live");
}

TEST(HelperOutcomes, WithoutPolkitNobodyGetsIn)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.polkit = false});
    for (const Protected &method : methods) {
        SCOPED_TRACE(method.member);
        EXPECT_EQ(callAs(testUser, method), denied);
        EXPECT_EQ(call(method.unit, method.member), denied) << "root too";
    }
    EXPECT_EQ(sources::openLive(sources::Prompt::Never).error().problem,
              sources::HelperProblem::NoPolkit);
}

TEST(HelperOutcomes, APolkitThatIsKilledIsStartedAgain)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    EXPECT_EQ(callAs(testUser, methods[0]), "ok");
    const pid_t polkit = ownerOf("org.freedesktop.PolicyKit1");
    ASSERT_GT(polkit, 0);
    ::kill(polkit, SIGKILL);
    ASSERT_TRUE(waitFor([&] { return ownerOf("org.freedesktop.PolicyKit1") != polkit; }));
    EXPECT_EQ(callAs(testUser, methods[0]), "ok");
}

TEST(HelperOutcomes, APolkitThatDoesNotAnswerIsNoAndOthersStillAreCounted)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    EXPECT_EQ(callAs(testUser, methods[0]), "ok");
    const pid_t polkit = ownerOf("org.freedesktop.PolicyKit1");
    ASSERT_GT(polkit, 0);
    ::kill(polkit, SIGSTOP);
    const auto began = std::chrono::steady_clock::now();
    // Four questions a user may be open; the fifth is refused at once.
    std::vector<pid_t> waiting;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(callAs(testUser, methods[0]) == denied ? 0 : 1);
        waiting.push_back(child);
    }
    std::string fifth;
    EXPECT_TRUE(waitFor(
        [&] {
            fifth = callAs(testUser, methods[0]);
            return true;
        },
        std::chrono::seconds(1)));
    int status = 0;
    for (const pid_t child : waiting) {
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status));
    }
    const auto took = std::chrono::steady_clock::now() - began;
    EXPECT_GT(took, std::chrono::seconds(4));
    EXPECT_LT(took, std::chrono::seconds(9));
    EXPECT_TRUE(fifth == "LimitsExceeded" || fifth == denied) << fifth;
    ::kill(polkit, SIGCONT);
    EXPECT_EQ(callAs(testUser, methods[0]), "ok");
}

TEST(HelperOutcomes, CallersThatDieAtOnceGetNothing)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    EXPECT_EQ(callAs(otherUser, methods[0]), challenge);
    const pid_t helper = ownerOf("org.landlock_surveyor.Live1");
    const auto before = openFiles(helper);
    for (int i = 0; i < 200; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            asUser(otherUser, [&] {
                ::alarm(0);
                ::ualarm(static_cast<unsigned>(i * 20 + 100), 0);
                return call("Live1", "OpenLive");
            });
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }
    EXPECT_TRUE(waitFor([&] { return openFiles(helper) == before; }));
    EXPECT_EQ(ownerOf("org.landlock_surveyor.Live1"), helper);
    EXPECT_EQ(callAs(otherUser, methods[0]), challenge);
}

TEST(HelperOutcomes, AUserMayHaveTwoStreams)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const auto outcome = asUser(testUser, [] {
        const auto first = sources::openLive(sources::Prompt::Never);
        const auto second = sources::openLive(sources::Prompt::Never);
        const auto third = sources::openLive(sources::Prompt::Never);
        return std::string(first && second && !third
                                   && third.error().problem == sources::HelperProblem::TooMany
                               ? "as it should be"
                               : "not so");
    });
    EXPECT_EQ(outcome, "as it should be");
    EXPECT_EQ(callAs(testUser, methods[0]), "ok") << "places are free again";
}

TEST(HelperOutcomes, WhereTheHelperIsNotInstalledTheClientSaysSo)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.helper = false});
    const auto answer = sources::openLive(sources::Prompt::Never);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().problem, sources::HelperProblem::NotInstalled);
}

/// An administrator, or a distribution, may set every action to anything.
class HelperDefaults : public ::testing::TestWithParam<std::pair<const char *, const char *>>
{
};

TEST_P(HelperDefaults, RaisedOrLoweredTheyLeakNothingAndPromptForNothing)
{
    SURVEYOR_NEEDS_WORLD();
    const auto &[allowed, expected] = GetParam();
    const BusWorld world({.allowed = allowed});
    for (const Protected &method : {methods[0], methods[2], methods[3]})
        EXPECT_EQ(callAs(testUser, method), expected) << method.member;
    EXPECT_EQ(asUser(testUser, [] { return call("Live1", "GetInfo"); }), "ok");
}

INSTANTIATE_TEST_SUITE_P(All, HelperDefaults,
                         ::testing::Values(std::pair{"no", denied},
                                           std::pair{"auth_admin", challenge},
                                           std::pair{"yes", "ok"}),
                         [](const auto &given) { return std::string(given.param.first); });

} // namespace
} // namespace surveyor::test
