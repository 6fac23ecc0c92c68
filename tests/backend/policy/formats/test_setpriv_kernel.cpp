// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Exported setpriv lines are run by setpriv: what the kernel then allows and denies must be what the
// evaluator says of the policy. Debian 13's setpriv is of the first generation (2.40, 2.41); one of
// the second, 2.42, is used if SURVEYOR_SETPRIV names it. The third is not released.

#include "landlock/abi.h"
#include "policy/formats/setpriv.h"
#include "policy/formats/shell_words.h"
#include "policy/model/compile.h"
#include "policy/model/real_host.h"
#include "wrapper_ground.h"

#include <cstdlib>
#include <filesystem>
#include <format>
#include <gtest/gtest.h>
#include <iostream>
#include <unistd.h>

namespace surveyor::formats {
namespace {

using test::WrapperGround;

policy::RightSet runningRights()
{
    policy::RightSet rights;
    for (const char *const right : {"fs.execute", "fs.read_file", "fs.read_dir"})
        rights.add(right);
    return rights;
}

/// Random rights on the ground; the probe, what it needs to run and the wrapper stay open.
policy::Layer randomLayer(testing::Random &random, const WrapperGround &ground,
                          SetprivGeneration generation, const std::string &program)
{
    policy::Layer layer;
    layer.handledFs.rights = test::someOf(random, setprivRights(generation));
    layer.handledFs.rights.add("fs.write_file");
    auto needed = ground.neededPaths();
    if (program.contains('/'))
        needed.push_back(std::filesystem::path(program).parent_path());
    for (const std::string &path : needed)
        layer.pathRules.push_back(test::pathRule(path, runningRights() & layer.handledFs.rights));
    for (const std::string &folder : ground.folders()) {
        if (random.below(3))
            layer.pathRules.push_back(
                test::pathRule(folder, test::someOf(random, layer.handledFs.rights)));
    }
    return layer;
}

/// @p script with @p program in the place of every setpriv.
std::string with(std::string script, const std::string &program)
{
    for (std::size_t at = script.find("setpriv "); at != std::string::npos;
         at = script.find("setpriv ", at + program.size()))
        script.replace(at, 7, quoteShell(program));
    return script;
}

bool knows(const std::string &program, const std::string &access)
{
    const std::string command = std::format("{} --landlock-access {} --landlock-rule "
                                            "path-beneath:execute:/ true >/dev/null 2>&1",
                                            quoteShell(program), access);
    return std::system(command.c_str()) == 0;
}

void enforcesWhatThePlanSays(const std::string &program, SetprivGeneration generation)
{
    const std::uint64_t seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    const int abi = landlock::runningAbi().value();
    WrapperGround::Score total;
    for (int round = 0; round < 40; ++round) {
        WrapperGround ground;
        const auto steps = ground.steps();
        policy::Policy policy;
        for (std::size_t i = random.between(1, 2); i > 0; --i)
            policy.layers.push_back(randomLayer(random, ground, generation, program));
        const policy::RealHost host;
        const policy::Evaluator evaluator(policy::compile(policy, abi, host).value(), host);
        const ExportResult exported = writeSetpriv(policy, generation);
        ASSERT_EQ(exported.files.size(), 1U);
        const auto score =
            ground.compare(with(exported.files.front().text, program), steps, evaluator);
        total.compared += score.compared;
        total.denied += score.denied;
    }
    std::cout << total.compared << " operations compared, " << total.denied << " of them denied\n";
    EXPECT_GT(total.denied, 100U);
    EXPECT_GT(total.compared - total.denied, 100U);
}

class SetprivKernel : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!landlock::runningAbi().value_or(0))
            GTEST_SKIP() << "no Landlock here";
        if (::geteuid() != 0)
            GTEST_SKIP() << "permissions of files would deny too: run as root";
    }
};

TEST_F(SetprivKernel, ExportedLinesEnforceWhatThePlanSays)
{
    if (!knows("setpriv", "fs:execute"))
        GTEST_SKIP() << "this setpriv does not know Landlock";
    enforcesWhatThePlanSays("setpriv", SetprivGeneration::Fs15);
}

TEST_F(SetprivKernel, ExportedLinesOfTheSecondGenerationToo)
{
    const char *const program = std::getenv("SURVEYOR_SETPRIV");
    if (!program || !knows(program, "fs:execute,ioctl-dev"))
        GTEST_SKIP() << "SURVEYOR_SETPRIV names no setpriv 2.42; Debian 13 has 2.41";
    enforcesWhatThePlanSays(program, SetprivGeneration::Fs16);
}

} // namespace
} // namespace surveyor::formats
