// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What can go wrong when a plan is applied, each with its step. That it is applied rightly is
// proven by tests/integration/policy.

#include "landlock/abi.h"
#include "policy/enforce/enforcement.h"
#include "policy/model/real_host.h"

#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::policy {
namespace {

using Step = EnforceError::Step;

class Enforcing : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const auto abi = landlock::runningAbi();
        if (!abi)
            GTEST_SKIP() << "this kernel has no Landlock";
        m_abi = *abi;
    }

    Plan plan(std::uint64_t handled, std::vector<PlanPath> paths = {}) const
    {
        Plan result{.abi = m_abi, .layers = {}, .notes = {}};
        result.layers.emplace_back();
        result.layers[0].handledFs = handled;
        result.layers[0].paths = std::move(paths);
        return result;
    }

    static PlanPath allowing(std::string path, std::uint64_t access)
    {
        PlanPath rule;
        rule.path = std::move(path);
        rule.access = access;
        return rule;
    }

    static void expectFailure(const Plan &plan, Step step, int error, const std::string &subject)
    {
        const auto prepared = Enforcement::prepare(plan);
        ASSERT_FALSE(prepared);
        EXPECT_EQ(prepared.error().step, step);
        EXPECT_EQ(prepared.error().error, error);
        EXPECT_EQ(prepared.error().subject, subject);
    }

    int m_abi = 0;
};

TEST_F(Enforcing, NamesTheStepThatFails)
{
    constexpr std::uint64_t readFile = 4;
    constexpr std::uint64_t readDir = 8;
    expectFailure(plan(std::uint64_t{1} << 40), Step::CreateRuleset, EINVAL, "");
    expectFailure(plan(readFile, {allowing("/nowhere/at/all", readFile)}), Step::OpenPath, ENOENT,
                  "/nowhere/at/all");
    expectFailure(plan(readFile, {allowing("/", readDir)}), Step::AddPathRule, EINVAL, "/");
    expectFailure(plan(readDir, {allowing("/proc/self/status", readDir)}), Step::AddPathRule,
                  EINVAL, "/proc/self/status");
    Plan deep = plan(readFile);
    deep.layers.resize(17, deep.layers[0]);
    expectFailure(deep, Step::TooManyLayers, E2BIG, "17");
}

TEST_F(Enforcing, RefusesAnObjectThatWasExchanged)
{
    PlanPath rule = allowing("/", 4);
    rule.id = FileId{1, 1};
    rule.id->inode = RealHost().find("/", Host::LastLink::Follow)->steps[0].id->inode + 1;
    expectFailure(plan(4, {rule}), Step::PathChanged, ESTALE, "/");
}

TEST_F(Enforcing, AsksForAllThreadsOnlyWhereTheKernelCan)
{
    if (m_abi >= 8)
        GTEST_SKIP() << "this kernel can";
    const auto prepared = Enforcement::prepare(plan(4));
    ASSERT_TRUE(prepared);
    const auto done = prepared->restrictSelf(Threads::All);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().step, Step::AllThreads);
}

TEST_F(Enforcing, StacksEveryLayer)
{
    // The outer layer allows / and the inner one /proc only.
    Plan both = plan(4, {allowing("/", 4)});
    both.layers.push_back(plan(4, {allowing("/proc", 4)}).layers[0]);
    const auto prepared = Enforcement::prepare(both);
    ASSERT_TRUE(prepared);
    ASSERT_EQ(prepared->layers(), 2U);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const bool restricted = prepared->restrictSelf().has_value();
        const bool allowed = ::open("/proc/self/status", O_RDONLY | O_CLOEXEC) >= 0;
        const bool denied = ::open("/etc/passwd", O_RDONLY | O_CLOEXEC) < 0 && errno == EACCES;
        ::_exit(restricted && allowed && denied ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

} // namespace
} // namespace surveyor::policy
