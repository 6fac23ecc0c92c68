// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Exported landrun lines are run by landrun: what the kernel then allows and denies must be what the
// evaluator says of those lines read back, and only what the losses say may differ from the policy.

#include "landlock/abi.h"
#include "policy/formats/landrun.h"
#include "policy/formats/landrun_classes.h"
#include "policy/formats/shell_words.h"
#include "policy/model/compile.h"
#include "policy/model/real_host.h"
#include "wrapper_ground.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <format>
#include <gtest/gtest.h>
#include <iostream>
#include <unistd.h>

namespace surveyor::formats {
namespace {

using landlock::RightKind;
using test::WrapperGround;

constexpr int landrunAbi = 9;

/// Whole domains and whole classes: what landrun holds without a loss.
policy::Layer randomLayer(testing::Random &random, const WrapperGround &ground)
{
    policy::Layer layer;
    layer.handledFs.rights = policy::RightSet::all(RightKind::Filesystem, landrunAbi);
    if (random.below(2))
        layer.handledNet.rights = policy::RightSet::all(RightKind::Network, landrunAbi);
    if (random.below(2))
        layer.scoped.rights = policy::RightSet::all(RightKind::Scope, landrunAbi);
    for (const std::string &path : ground.neededPaths())
        layer.pathRules.push_back(test::pathRule(
            path, landrunRights(landrunClasses[1], std::filesystem::is_directory(path))));
    for (const std::string &folder : ground.folders()) {
        const auto &access = landrunClasses[random.below(landrunClasses.size())];
        if (random.below(3))
            layer.pathRules.push_back(test::pathRule(folder, landrunRights(access, true)));
    }
    for (const std::uint64_t port : {0, 40001}) {
        policy::PortRule rule;
        rule.ports.push_back({.port = port, .span = {}});
        rule.access.rights = test::someOf(random, layer.handledNet.rights);
        layer.portRules.push_back(std::move(rule));
    }
    return layer;
}

TEST(LandrunKernel, ExportedLinesEnforceWhatThePlanSays)
{
    const char *const given = std::getenv("SURVEYOR_LANDRUN");
    const std::string program = given ? given : "landrun";
    if (std::system((quoteShell(program) + " --version >/dev/null 2>&1").c_str()) != 0)
        GTEST_SKIP() << "no landrun in PATH or SURVEYOR_LANDRUN; Debian 13 has none";
    if (!landlock::runningAbi().value_or(0) || ::geteuid() != 0)
        GTEST_SKIP() << "no Landlock here, or not root: permissions of files would deny too";
    const std::uint64_t seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    const int abi = landlock::runningAbi().value();
    WrapperGround::Score total;
    for (int round = 0; round < 40; ++round) {
        WrapperGround ground;
        auto steps = ground.steps();
        std::ranges::move(WrapperGround::portSteps(), std::back_inserter(steps));
        policy::Policy policy;
        policy.layers.push_back(randomLayer(random, ground));
        const policy::RealHost host;
        const policy::Evaluator evaluator(policy::compile(policy, abi, host).value(), host);
        const ExportResult exported = writeLandrun(policy);
        ASSERT_EQ(exported.files.size(), 1U);
        ASSERT_EQ(exported.losses.size(), 1U) << english(exported.losses.back().message);
        ASSERT_EQ(exported.losses[0].message.id, MessageId::LossEnvironment);
        std::string script = exported.files.front().text;
        script.replace(script.find("landrun"), 7, quoteShell(program));
        const auto score = ground.compare(script, steps, evaluator);
        total.compared += score.compared;
        total.denied += score.denied;
    }
    std::cout << total.compared << " operations compared, " << total.denied << " of them denied\n";
    EXPECT_GT(total.denied, 100U);
    EXPECT_GT(total.compared - total.denied, 100U);
}

} // namespace
} // namespace surveyor::formats
