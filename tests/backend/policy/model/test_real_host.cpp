// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What RealHost finds, and what is made of it, against what the kernel says to the same call.

#include "policy/model/evaluator.h"
#include "policy/model/real_host.h"
#include "support/folder.h"

#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::policy::testing {
namespace {

/// Works in a folder that has been removed meanwhile.
class RemovedFolder : public ::testing::Test
{
protected:
    RemovedFolder()
    {
        m_folder = m_root.file("folder");
        EXPECT_TRUE(std::filesystem::create_directory(m_folder));
        std::filesystem::current_path(m_folder);
        m_file = m_root.file("file");
        EXPECT_EQ(::mknod(m_file.c_str(), S_IFREG | 0600, 0), 0);
        EXPECT_TRUE(std::filesystem::remove(m_folder));
    }
    ~RemovedFolder() override { std::filesystem::current_path("/"); }

    static int judged(const Operation &operation)
    {
        const RealHost host;
        const Judgement judgement =
            Evaluator(Plan(), host, ProgramImage::Restricting).judge(operation);
        EXPECT_EQ(judgement.verdict, Verdict::Allowed);
        EXPECT_EQ(judgement.reason, Reason::FailsBefore);
        return judgement.error;
    }

    const std::string &file() const { return m_file; }

private:
    test::TemporaryFolder m_root;
    std::string m_folder;
    std::string m_file;
};

TEST_F(RemovedFolder, IsFound)
{
    const auto found = RealHost().find(".", Host::LastLink::Follow);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->removed);
    EXPECT_FALSE(RealHost().find("/", Host::LastLink::Follow)->removed);
}

TEST_F(RemovedFolder, NothingCanBeMadeInIt)
{
    EXPECT_EQ(::mkdir("new", 0700), -1);
    EXPECT_EQ(errno, ENOENT);
    EXPECT_EQ(judged(operation::Create{"new", FileKind::Directory}), ENOENT);
    EXPECT_EQ(::open("new", O_CREAT | O_WRONLY | O_CLOEXEC, 0600), -1);
    EXPECT_EQ(errno, ENOENT);
    EXPECT_EQ(judged(operation::Open{"new", O_CREAT | O_WRONLY}), ENOENT);
}

TEST_F(RemovedFolder, NothingCanBePutIntoIt)
{
    EXPECT_EQ(::link(file().c_str(), "new"), -1);
    EXPECT_EQ(errno, ENOENT);
    EXPECT_EQ(judged(operation::Link{file(), "new"}), ENOENT);
    EXPECT_EQ(::rename(file().c_str(), "new"), -1);
    EXPECT_EQ(errno, ENOENT);
    EXPECT_EQ(judged(operation::Rename{file(), "new", false}), ENOENT);
}

} // namespace
} // namespace surveyor::policy::testing
