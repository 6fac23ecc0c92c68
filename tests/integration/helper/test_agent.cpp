// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// A person at a terminal who is asked for an administrator's password by polkit's own text agent.

#include "audit_guard.h"
#include "doctor/examine.h"
#include "helper/bus_world.h"
#include "kernel_audit/unique_fd.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <grp.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *agentProgram = "/usr/bin/pkttyagent";
// crypt("right", "$5$surveyor$")
constexpr const char *hashOfRight = "$5$surveyor$qMudhgrJw4pbvy6DYJ08YoxxLhgSF6gvH/ZEz8qCyq5";
constexpr const char *challenge = "InteractiveAuthorizationRequired";

bool becomeUser(uid_t user)
{
    return ::setgroups(0, nullptr) == 0 && ::setresgid(user, user, user) == 0
        && ::setresuid(user, user, user) == 0;
}

/// A program of the test user that does its work, a call, whenever it is told to.
class Caller
{
public:
    explicit Caller(std::function<std::string()> work)
    {
        std::array<int, 2> to{};
        std::array<int, 2> from{};
        if (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipes");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            const auto tell = [&](const std::string &outcome) {
                return ::write(from[1], (outcome + "\n").data(), outcome.size() + 1) > 0;
            };
            char go = 0;
            bool goesOn = becomeUser(testUser) && tell("");
            while (goesOn && ::read(to[0], &go, 1) == 1)
                goesOn = tell(work());
            ::_exit(0);
        }
        ::close(to[0]);
        ::close(from[1]);
        m_to = UniqueFd(to[1]);
        m_from = UniqueFd(from[0]);
        // An agent of the user cannot register for a program that is still root's.
        (void)outcome();
    }
    ~Caller()
    {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    Caller(const Caller &) = delete;
    Caller &operator=(const Caller &) = delete;

    void begin() const { EXPECT_EQ(::write(m_to.get(), "x", 1), 1); }
    [[nodiscard]] std::string outcome() const
    {
        std::string line;
        char c = 0;
        while (::read(m_from.get(), &c, 1) == 1 && c != '\n')
            line += c;
        return line;
    }
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    pid_t m_pid = -1;
    UniqueFd m_to;
    UniqueFd m_from;
};

/// pkttyagent on a terminal of its own, for one program.
class TextAgent
{
public:
    explicit TextAgent(pid_t program)
    {
        std::array<int, 2> ready{};
        if (::pipe(ready.data()) != 0)
            throw std::runtime_error("no pipe");
        int terminal = -1;
        m_pid = ::forkpty(&terminal, nullptr, nullptr, nullptr);
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::close(ready[0]);
            const std::string of = std::to_string(program);
            const std::string notify = std::to_string(ready[1]);
            if (becomeUser(testUser))
                ::execl(agentProgram, agentProgram, "--process", of.c_str(), "--notify-fd",
                        notify.c_str(), nullptr);
            ::_exit(127);
        }
        ::close(ready[1]);
        m_terminal = UniqueFd(terminal);
        // It closes the descriptor once it is registered.
        char none = 0;
        const UniqueFd from(ready[0]);
        m_registered = ::read(from.get(), &none, 1) == 0 && ::kill(m_pid, 0) == 0;
    }
    ~TextAgent()
    {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    TextAgent(const TextAgent &) = delete;
    TextAgent &operator=(const TextAgent &) = delete;

    [[nodiscard]] bool registered() const { return m_registered; }
    /// Types the password once the agent asks; what stood on the terminal.
    [[nodiscard]] std::string type(const std::string &password) const
    {
        std::string shown;
        std::array<char, 1024> part{};
        pollfd watched{m_terminal.get(), POLLIN, 0};
        while (!shown.ends_with("Password: ") && ::poll(&watched, 1, 10'000) > 0) {
            const auto got = ::read(m_terminal.get(), part.data(), part.size());
            if (got <= 0)
                break;
            shown.append(part.data(), static_cast<std::size_t>(got));
        }
        // Whatever is typed before it switches the echo off is thrown away.
        waitFor([&] {
            termios modes{};
            return ::tcgetattr(m_terminal.get(), &modes) == 0 && (modes.c_lflag & ECHO) == 0;
        });
        const std::string line = password + "\n";
        EXPECT_EQ(::write(m_terminal.get(), line.data(), line.size()),
                  static_cast<ssize_t>(line.size()));
        return shown;
    }

private:
    pid_t m_pid = -1;
    UniqueFd m_terminal;
    bool m_registered = false;
};

/// The world with an administrator whose password is "right".
class HelperAgent : public ::testing::Test
{
protected:
    void make(const std::string &allowed)
    {
        if (::access(agentProgram, X_OK) != 0)
            GTEST_SKIP() << "needs pkttyagent";
        m_world.emplace(BusWorld::Options{.rules =
                                              "polkit.addAdminRule(function (action, subject) {\n"
                                              "    return [\"unix-user:surveyor-admin\"];\n});\n",
                                          .allowed = allowed});
        std::ofstream("/etc/passwd", std::ios::app)
            << "surveyor-admin:x:4021:4021::/nonexistent:/bin/sh\n";
        std::ofstream("/etc/group", std::ios::app) << "surveyor-admin:x:4021:\n";
        std::ofstream("/etc/shadow", std::ios::app)
            << "surveyor-admin:" << hashOfRight << ":20000:0:99999:7:::\n";
        m_caller.emplace([] { return call("Live1", "OpenLive", true); });
    }

    std::optional<BusWorld> m_world;
    std::optional<Caller> m_caller;
};

TEST_F(HelperAgent, TheRightPasswordOpensEachTimeItIsTyped)
{
    SURVEYOR_NEEDS_WORLD();
    make("auth_admin");
    m_caller->begin();
    EXPECT_EQ(m_caller->outcome(), challenge) << "nobody to ask";
    const TextAgent agent(m_caller->pid());
    ASSERT_TRUE(agent.registered());
    for (int i = 0; i < 2; ++i) {
        m_caller->begin();
        const auto shown = agent.type("right");
        EXPECT_NE(shown.find("watch what sandboxes deny"), std::string::npos) << shown;
        EXPECT_EQ(m_caller->outcome(), "ok") << shown;
    }
}

TEST_F(HelperAgent, APasswordThatIsKeptIsAskedForOnce)
{
    SURVEYOR_NEEDS_WORLD();
    make("auth_admin_keep");
    const TextAgent agent(m_caller->pid());
    ASSERT_TRUE(agent.registered());
    m_caller->begin();
    const auto shown = agent.type("right");
    EXPECT_EQ(m_caller->outcome(), "ok") << shown;
    // Nobody types.
    m_caller->begin();
    EXPECT_EQ(m_caller->outcome(), "ok");
    EXPECT_EQ(asUser(testUser, [] { return call("Live1", "OpenLive"); }), challenge)
        << "another program of the same user";
}

/// What the setup assistant does when it is to ask the helper.
std::string examineAsking()
{
    const doctor::Facts facts = doctor::examine({.prompt = sources::Prompt::Allowed});
    const bool heard = facts.canary.at(doctor::Way::Helper) == doctor::Canary::Outcome::Seen;
    return std::string(facts.audit ? "status" : "no status") + (heard ? ", heard" : ", not heard");
}

TEST_F(HelperAgent, TheSetupAssistantAsksForOnePasswordOnly)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    make("auth_admin_keep");
    m_caller.emplace(examineAsking);
    const TextAgent agent(m_caller->pid());
    ASSERT_TRUE(agent.registered());
    m_caller->begin();
    const auto shown = agent.type("right");
    EXPECT_NE(shown.find("watch what sandboxes deny"), std::string::npos) << shown;
    // Nobody types again.
    EXPECT_EQ(m_caller->outcome(), "status, heard") << shown;
}

TEST_F(HelperAgent, TheSetupAssistantAsksTwiceWhereNoPasswordIsKept)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    make("auth_admin");
    m_caller.emplace(examineAsking);
    const TextAgent agent(m_caller->pid());
    ASSERT_TRUE(agent.registered());
    m_caller->begin();
    EXPECT_NE(agent.type("right").find("watch what sandboxes deny"), std::string::npos);
    const auto shown = agent.type("right");
    EXPECT_NE(shown.find("whether the kernel logs"), std::string::npos) << shown;
    EXPECT_EQ(m_caller->outcome(), "status, heard") << shown;
}

TEST_F(HelperAgent, TheSetupAssistantTakesNoForAnAnswer)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    make("auth_admin_keep");
    m_caller.emplace(examineAsking);
    const TextAgent agent(m_caller->pid());
    ASSERT_TRUE(agent.registered());
    m_caller->begin();
    const auto shown = agent.type("wrong");
    EXPECT_EQ(m_caller->outcome(), "no status, not heard") << shown;
}

TEST_F(HelperAgent, AWrongPasswordIsNo)
{
    SURVEYOR_NEEDS_WORLD();
    make("auth_admin");
    const TextAgent agent(m_caller->pid());
    ASSERT_TRUE(agent.registered());
    m_caller->begin();
    const auto shown = agent.type("wrong");
    EXPECT_EQ(m_caller->outcome(), "AccessDenied") << shown;
}

} // namespace
} // namespace surveyor::test
