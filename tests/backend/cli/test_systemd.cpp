// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The exported drop-in: systemd finds nothing to say about it, and its command restricts.

#include "landlock/abi.h"
#include "places.h"

#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <string>

namespace surveyor::cli {
namespace {

namespace fs = std::filesystem;

class SystemdDropIn : public ::testing::Test
{
protected:
    void SetUp() override
    {
        std::string name = "/tmp/surveyor-systemd-XXXXXX";
        ASSERT_TRUE(::mkdtemp(name.data()));
        m_folder = name;
        std::ofstream(m_folder + "/outer.toml")
            << "abi = 6\n[[ruleset]]\nhandled_access_fs = [\"make_dir\"]\n";
        std::ofstream(m_folder + "/secret") << "secret\n";
        ASSERT_EQ(run(std::format("{} convert --to systemd --name 'my %i' -o {}/out {}/outer.toml "
                                  "--layer {}",
                                  test::program("landlock-survey"), m_folder, m_folder,
                                  test::checkout("resources/policies/read-only-system.toml"))),
                  0);
    }
    void TearDown() override
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    static int run(const std::string &command)
    {
        return std::system(("ASAN_OPTIONS=detect_leaks=0 " + command + " 2>/dev/null").c_str());
    }

    /// The drop-in for @p command, its paths those of this test.
    [[nodiscard]] std::string dropIn(const std::string &command) const
    {
        std::stringstream stream;
        stream << std::ifstream(m_folder + "/out/landlock.conf").rdbuf();
        std::string text = stream.str();
        const auto replace = [&text](std::string_view from, const std::string &to) {
            for (std::size_t at = text.find(from); at != std::string::npos;
                 at = text.find(from, at + to.size()))
                text.replace(at, from.size(), to);
        };
        replace("/usr/bin/landlock-survey", test::program("landlock-survey"));
        replace("/etc/landlock/", m_folder + "/out/");
        replace("/usr/bin/COMMAND", command);
        return text;
    }

    /// What systemd would start: the last ExecStart, %% being one.
    [[nodiscard]] std::string execStart(const std::string &command) const
    {
        const std::string text = dropIn(command);
        const std::string_view key = "\nExecStart=";
        std::string line = text.substr(text.rfind(key) + key.size());
        line.replace(line.find("%%"), 2, "%");
        line.replace(line.find("%%"), 2, "%");
        return line.substr(0, line.size() - 1);
    }

    std::string m_folder;
};

TEST_F(SystemdDropIn, IsAcceptedBySystemd)
{
    if (run("systemd-analyze --version >/dev/null") != 0)
        GTEST_SKIP() << "there is no systemd-analyze here";
    fs::create_directory(m_folder + "/test.service.d");
    std::ofstream(m_folder + "/test.service") << "[Service]\nExecStart=/usr/bin/false\n";
    std::ofstream(m_folder + "/test.service.d/landlock.conf") << dropIn("/usr/bin/true");
    EXPECT_EQ(
        std::system(std::format("systemd-analyze verify {0}/test.service >{0}/said 2>&1", m_folder)
                        .c_str()),
        0);
    std::stringstream said;
    said << std::ifstream(m_folder + "/said").rdbuf();
    EXPECT_FALSE(said.str().contains("landlock.conf")) << said.str();
}

TEST_F(SystemdDropIn, RestrictsTheService)
{
    if (!landlock::runningAbi())
        GTEST_SKIP() << "this kernel has no Landlock";
    EXPECT_EQ(run(execStart("/usr/bin/cat /etc/hostname >/dev/null")), 0);
    EXPECT_NE(run(execStart("/usr/bin/cat " + m_folder + "/secret")), 0);
    EXPECT_EQ(run(execStart("/usr/bin/cp /etc/hostname /var/tmp/surveyor-dropin")), 0);
    fs::remove("/var/tmp/surveyor-dropin");
    EXPECT_NE(run(execStart("/usr/bin/mkdir /var/tmp/surveyor-dropin")), 0) << "the outer layer";
    EXPECT_FALSE(fs::exists("/var/tmp/surveyor-dropin"));
}

} // namespace
} // namespace surveyor::cli
