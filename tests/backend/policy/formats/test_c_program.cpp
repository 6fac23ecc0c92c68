// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The exported C program is compiled without a warning and run: what the kernel then allows and
// denies must be what the evaluator says of the policy.

#include "landlock/abi.h"
#include "policy/formats/c_program.h"
#include "policy/formats/shell_words.h"
#include "policy/model/compile.h"
#include "policy/model/real_host.h"
#include "wrapper_ground.h"

#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <unistd.h>

namespace surveyor::formats {
namespace {

namespace fs = std::filesystem;
using landlock::RightKind;
using test::WrapperGround;

int system(const std::string &command)
{
    return std::system(command.c_str());
}

/// Writes and compiles @p policy; the program's path.
std::string compiled(const policy::Policy &policy, const std::string &folder)
{
    const ExportResult result = writeCProgram(policy);
    EXPECT_EQ(result.files.size(), 1U);
    if (result.files.empty())
        return {};
    std::ofstream(folder + "/program.c") << result.files.front().text;
    const std::string program = folder + "/program";
    EXPECT_EQ(system(std::format("cc -std=c99 -Wall -Wextra -Wpedantic -Werror -o {} {}.c", program,
                                 program)),
              0)
        << result.files.front().text;
    return program;
}

policy::RightSet runningRights()
{
    policy::RightSet rights;
    for (const char *const right : {"fs.execute", "fs.read_file", "fs.read_dir"})
        rights.add(right);
    return rights;
}

/// Random rights on the ground and on two ports; the probe and what it needs to run stay open.
policy::Layer randomLayer(testing::Random &random, const WrapperGround &ground)
{
    const int newest = landlock::abis().back().version;
    policy::Layer layer;
    layer.handledFs.rights =
        test::someOf(random, policy::RightSet::all(RightKind::Filesystem, newest));
    layer.handledFs.rights.add("fs.write_file");
    layer.handledNet.rights =
        test::someOf(random, policy::RightSet::all(RightKind::Network, newest));
    layer.scoped.rights = test::someOf(random, policy::RightSet::all(RightKind::Scope, newest));
    for (const std::string &path : ground.neededPaths())
        layer.pathRules.push_back(test::pathRule(path, runningRights()));
    // Granted though it is missing, and granted though nothing restricts it.
    layer.pathRules.push_back(test::pathRule("/nowhere/at/all", runningRights()));
    for (const std::string &folder : ground.folders()) {
        if (random.below(3))
            layer.pathRules.push_back(
                test::pathRule(folder, test::someOf(random, layer.handledFs.rights)));
    }
    for (const std::uint64_t port : {0, 40001}) {
        policy::PortRule rule;
        rule.ports.push_back({.port = port, .span = {}});
        rule.access.rights = test::someOf(random, layer.handledNet.rights);
        layer.portRules.push_back(std::move(rule));
    }
    layer.log = policy::LogFlags{.sameExecOff = random.below(2) != 0,
                                 .newExecOn = random.below(2) != 0,
                                 .subdomainsOff = random.below(2) != 0};
    return layer;
}

class CProgram : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!landlock::runningAbi())
            GTEST_SKIP() << "no Landlock here";
        if (::geteuid() != 0)
            GTEST_SKIP() << "permissions of files would deny too: run as root";
    }
};

TEST_F(CProgram, EnforcesWhatThePlanSays)
{
    const std::uint64_t seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    const int abi = landlock::runningAbi().value();
    WrapperGround::Score total;
    for (int round = 0; round < 15; ++round) {
        WrapperGround ground;
        auto steps = ground.steps();
        if (abi >= 4)
            std::ranges::move(WrapperGround::portSteps(), std::back_inserter(steps));
        policy::Policy policy;
        for (std::size_t i = random.between(1, 3); i > 0; --i)
            policy.layers.push_back(randomLayer(random, ground));
        const policy::RealHost host;
        const policy::Evaluator evaluator(policy::compile(policy, abi, host).value(), host);
        const auto score = ground.compare(
            std::format("exec {} \"$@\" 2>/dev/null\n", compiled(policy, ground.path())), steps,
            evaluator);
        total.compared += score.compared;
        total.denied += score.denied;
    }
    std::cout << total.compared << " operations compared, " << total.denied << " of them denied\n";
    EXPECT_GT(total.denied, 100U);
    EXPECT_GT(total.compared - total.denied, 100U);
}

TEST_F(CProgram, TakesPathsOfAnyBytes)
{
    const WrapperGround ground;
    policy::Policy policy;
    policy::Layer &layer = policy.layers.emplace_back();
    layer.handledFs.rights = runningRights();
    for (const std::string &path : ground.neededPaths())
        layer.pathRules.push_back(test::pathRule(path, runningRights()));
    std::vector<std::string> folders;
    for (const char *const name :
         {"a\"b", "back\\slash", "line\nbreak", "*/ no comment", "?\?/ tri", "%s%n",
          "\x01"
          "7",
          "\xff\xfe",
          "\u202e"
          "txt",
          "$x `x`"})
        folders.push_back(ground.path() + "/" + name);
    for (const std::string &folder : folders) {
        fs::create_directories(folder);
        std::ofstream(folder + "/file") << "text";
        layer.pathRules.push_back(test::pathRule(folder, runningRights()));
    }
    fs::create_directories(ground.path() + "/other");
    std::ofstream(ground.path() + "/other/file") << "text";
    const std::string program = compiled(policy, ground.path());
    for (const std::string &folder : folders)
        EXPECT_EQ(
            system(std::format("{} cat {} >/dev/null", program, quoteShell(folder + "/file"))), 0)
            << folder;
    EXPECT_NE(system(std::format("{} cat {}/other/file 2>/dev/null", program, ground.path())), 0);
}

TEST_F(CProgram, GivesTheCommandsExitStatus)
{
    const WrapperGround ground;
    policy::Policy policy;
    policy.layers.emplace_back().handledFs.rights.add("fs.make_dir");
    const std::string program = compiled(policy, ground.path());
    const auto status = [&program](const std::string &rest) {
        return WEXITSTATUS(system(program + " " + rest + " 2>/dev/null"));
    };
    EXPECT_EQ(status("sh -c 'exit 42'"), 42);
    EXPECT_EQ(status("no-such-command-anywhere"), 127);
    EXPECT_EQ(status(""), 2);
    EXPECT_NE(status("mkdir " + ground.path() + "/made"), 0);
    EXPECT_FALSE(fs::exists(ground.path() + "/made"));
}

} // namespace
} // namespace surveyor::formats
