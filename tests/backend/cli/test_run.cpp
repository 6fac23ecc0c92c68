// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// landlock-survey run: real commands under real restrictions.

#include "landlock/abi.h"
#include "places.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::cli {
namespace {

constexpr const char *allowsPrograms = R"(
[[ruleset]]
handled_access_fs = ["execute", "read_file", "write_file"]
[[path_beneath]]
allowed_access = ["execute", "read_file"]
parent = ["/usr", "/lib", "/lib64", "/bin", "/etc", "/nowhere"]
)";

class Run : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!landlock::runningAbi())
            GTEST_SKIP() << "this kernel has no Landlock";
        std::string name = "/tmp/surveyor-run-XXXXXX";
        ASSERT_TRUE(::mkdtemp(name.data()));
        m_folder = name;
        std::ofstream(m_folder + "/policy.toml") << allowsPrograms;
        std::ofstream(m_folder + "/secret") << "secret\n";
    }
    void TearDown() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    /// Exit status; what it printed, errors included, is in m_output.
    int run(const std::string &arguments)
    {
        // A sanitizer's search for leaks would read what the policy denies.
        const std::string whole = "ASAN_OPTIONS=detect_leaks=0 " + test::program("landlock-survey")
            + " run --policy " + m_folder + "/policy.toml " + arguments + " 2>&1";
        FILE *const pipe = ::popen(whole.c_str(), "r");
        std::array<char, 4096> buffer{};
        m_output.clear();
        while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
            m_output.append(buffer.data(), got);
        return WEXITSTATUS(::pclose(pipe));
    }

    std::string m_folder;
    std::string m_output;
};

TEST_F(Run, GivesTheCommandsExitStatus)
{
    EXPECT_EQ(run("-- true"), 0) << m_output;
    EXPECT_EQ(run("-- sh -c 'exit 42'"), 42) << m_output;
}

TEST_F(Run, RestrictsTheCommand)
{
    EXPECT_EQ(run("-- cat /etc/hostname"), 0) << m_output;
    EXPECT_NE(run("-- cat " + m_folder + "/secret"), 0);
    EXPECT_TRUE(m_output.contains("Permission denied")) << m_output;
    EXPECT_FALSE(m_output.contains("secret\n\n"));
}

TEST_F(Run, ObeysWhatStandsBesideTheDocument)
{
    std::ofstream(m_folder + "/policy.toml.surveyor.json")
        << R"({"inner_layers": [{"handled_fs": ["fs.make_dir"]}],
               "disabled_path_rules": [{"access": ["fs.read_file"], "paths": [")"
        << m_folder << R"("], "place": 0}]})";
    EXPECT_NE(run("-- mkdir " + m_folder + "/made"), 0);
    EXPECT_TRUE(m_output.contains("Permission denied")) << m_output;
    EXPECT_NE(run("-- cat " + m_folder + "/secret"), 0) << "the rule is switched off";
    std::filesystem::remove(m_folder + "/policy.toml.surveyor.json");
    EXPECT_EQ(run("-- mkdir " + m_folder + "/made"), 0) << m_output;
}

TEST_F(Run, SaysWhatIsLostBeforeItStarts)
{
    EXPECT_EQ(run("-- true"), 0);
    EXPECT_TRUE(m_output.contains("layer 1: stricter: the rule for /nowhere is left out"))
        << m_output;
}

TEST_F(Run, SaysWhyACommandIsNotRun)
{
    std::filesystem::copy_file("/usr/bin/true", m_folder + "/copy");
    EXPECT_EQ(run("-- " + m_folder + "/copy"), 126);
    EXPECT_TRUE(
        m_output.contains("layer 1 lacks fs.execute, fs.read_file on " + m_folder + "/copy"))
        << m_output;
    EXPECT_EQ(run("-- no-such-command-anywhere"), 127);
}

TEST_F(Run, RefusesWhatIsNoPolicy)
{
    std::ofstream(m_folder + "/policy.toml") << "nonsense = 1\n";
    EXPECT_EQ(run("-- true"), 3);
    EXPECT_TRUE(m_output.contains("policy.toml:1")) << m_output;
    EXPECT_EQ(run(""), 2);
}

} // namespace
} // namespace surveyor::cli
