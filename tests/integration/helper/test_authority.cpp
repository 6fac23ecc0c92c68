// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// That every method asks, and takes for a yes nothing but a yes. Polkit is played here: the real
// one does not answer nonsense.

#include "helper/bus_world.h"
#include "helper/fake_authority.h"
#include "places.h"
#include "sources/helper_client.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

using Says = FakeAuthority::Says;

constexpr const char *challenge = "InteractiveAuthorizationRequired";
constexpr const char *denied = "AccessDenied";

struct Method
{
    std::string unit;
    std::string member;
};

/// All methods of the checked-in interfaces but GetInfo: a new one is found here by itself.
std::vector<Method> methodsThatMustAsk()
{
    std::vector<Method> found;
    for (const std::string unit : {"Live1", "History1", "Control1"}) {
        std::ifstream file(checkout("packaging/dbus/org.landlock_surveyor." + unit + ".xml"));
        std::ostringstream text;
        text << file.rdbuf();
        const std::string xml = text.str();
        const std::regex method(R"re(<method name="(\w+)")re");
        for (std::sregex_iterator at(xml.begin(), xml.end(), method), end; at != end; ++at)
            if ((*at)[1] != "GetInfo")
                found.push_back({unit, (*at)[1]});
    }
    return found;
}

std::string actionOf(const Method &method)
{
    const std::string prefix = "org.landlock-surveyor.";
    if (method.unit == "Live1")
        return prefix + "read-live";
    if (method.unit == "History1")
        return prefix + "read-history";
    return prefix + (method.member == "GetStatus" ? "read-status" : "control");
}

class HelperAuthority : public ::testing::Test
{
protected:
    void SetUp() override
    {
        SURVEYOR_NEEDS_WORLD();
        m_world.emplace(BusWorld::Options{.polkit = false});
        m_authority.emplace();
    }
    std::string ask(const Method &method, Says says, bool mayPrompt = false)
    {
        m_authority->say(says);
        return asUser(testUser, [&] { return call(method.unit, method.member, mayPrompt); });
    }

    std::optional<BusWorld> m_world;
    std::optional<FakeAuthority> m_authority;
};

TEST_F(HelperAuthority, EveryMethodAsksOnceAboutItsActionAndItsCaller)
{
    const auto methods = methodsThatMustAsk();
    ASSERT_EQ(methods.size(), 6U);
    for (const Method &method : methods) {
        SCOPED_TRACE(method.member);
        const auto before = m_authority->asked();
        EXPECT_EQ(ask(method, Says::No), denied);
        EXPECT_EQ(m_authority->asked(), before + 1);
        EXPECT_EQ(m_authority->action(), actionOf(method));
        EXPECT_STREQ(m_authority->subject(), "system-bus-name");
        EXPECT_EQ(m_authority->promptable(), 0U) << "nobody may be asked for a password";
        EXPECT_EQ(ask(method, Says::Challenge), challenge);
    }
    const auto before = m_authority->asked();
    EXPECT_EQ(asUser(testUser, [] { return call("Live1", "GetInfo"); }), "ok");
    EXPECT_EQ(m_authority->asked(), before);
}

TEST_F(HelperAuthority, OnlyAYesIsOne)
{
    for (const Method &method : methodsThatMustAsk()) {
        SCOPED_TRACE(method.member);
        EXPECT_EQ(ask(method, Says::Error), denied);
        EXPECT_EQ(ask(method, Says::WrongType), denied);
        EXPECT_EQ(ask(method, Says::TooLittle), denied);
        EXPECT_EQ(ask(method, Says::Numbers), denied);
    }
    EXPECT_EQ(ask({"Live1", "OpenLive"}, Says::Yes), "ok");
    EXPECT_EQ(ask({"Live1", "OpenLive"}, Says::No), denied) << "no answer is remembered";
}

TEST_F(HelperAuthority, SilenceIsNoAfterFiveSeconds)
{
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(ask({"Live1", "OpenLive"}, Says::Nothing), denied);
    const auto took = std::chrono::steady_clock::now() - began;
    EXPECT_GT(took, std::chrono::milliseconds(4500));
    EXPECT_LT(took, std::chrono::seconds(15));
}

TEST_F(HelperAuthority, APromptIsAllowedOnlyByTheCallersFlagAndTakenBackWhenItLeaves)
{
    m_authority->say(Says::Nothing);
    const pid_t child = ::fork();
    if (child == 0) {
        asUser(testUser, [] {
            ::ualarm(500'000, 0);
            return call("Live1", "OpenLive", true);
        });
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(m_authority->promptable(), 1U);
    EXPECT_TRUE(waitFor([&] { return m_authority->cancelled() == 1; }));
}

TEST_F(HelperAuthority, AYesForACallerThatHasLeftOpensNothing)
{
    EXPECT_EQ(ask({"Live1", "OpenLive"}, Says::No), denied);
    const pid_t helper = ownerOf("org.landlock_surveyor.Live1");
    const auto before = openFiles(helper);
    for (int i = 0; i < 8; ++i) {
        m_authority->say(Says::YesLate);
        const pid_t child = ::fork();
        if (child == 0) {
            asUser(testUser, [] {
                ::ualarm(100'000, 0);
                return call("Live1", "OpenLive");
            });
            ::_exit(0);
        }
        ::waitpid(child, nullptr, 0);
    }
    ::usleep(1'500'000); // all those answers have come
    EXPECT_EQ(ownerOf("org.landlock_surveyor.Live1"), helper);
    EXPECT_TRUE(waitFor([&] { return openFiles(helper) == before; }));
    EXPECT_EQ(ask({"Live1", "OpenLive"}, Says::Yes), "ok") << "nor are its questions still counted";
}

} // namespace
} // namespace surveyor::test
