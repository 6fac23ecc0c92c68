// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The defaults of polkit for sessions: at the machine, in the background, from afar. Sessions are
// what logind leaves in /run and in the control groups.

#include "helper/bus_world.h"
#include "kernel_audit/unique_fd.h"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

namespace fs = std::filesystem;

/// A hierarchy of control groups of this process's own, so that the machine's is not filled with
/// sessions.
class OwnGroups
{
public:
    OwnGroups()
    {
        ::unshare(CLONE_NEWNS);
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        if (::mount("cgroup2", "/mnt", "cgroup2", 0, nullptr) != 0)
            return;
        m_outside = UniqueFd(::open("/mnt", O_PATH | O_DIRECTORY | O_CLOEXEC));
        m_name = "surveyor-test-" + std::to_string(::getpid());
        m_made = ::mkdirat(m_outside.get(), m_name.c_str(), 0755) == 0 && enter(m_name)
            && ::unshare(CLONE_NEWCGROUP) == 0 && ::umount2("/mnt", MNT_DETACH) == 0;
    }
    ~OwnGroups()
    {
        if (!m_made)
            return;
        EXPECT_TRUE(enter("."));
        waitFor([this] {
            for (const char *const inner : {"/user.slice/user-4001.slice/session-7.scope",
                                            "/user.slice/user-4001.slice", "/user.slice", ""})
                ::unlinkat(m_outside.get(), (m_name + inner).c_str(), AT_REMOVEDIR);
            return ::faccessat(m_outside.get(), m_name.c_str(), F_OK, 0) != 0;
        });
    }
    OwnGroups(const OwnGroups &) = delete;
    OwnGroups &operator=(const OwnGroups &) = delete;

    [[nodiscard]] bool made() const { return m_made; }
    /// Where systemd and its friends look, in the mount name space that the caller is in.
    static bool show()
    {
        ::umount2("/sys/fs/cgroup", MNT_DETACH);
        return ::mount("cgroup2", "/sys/fs/cgroup", "cgroup2", 0, nullptr) == 0;
    }

private:
    [[nodiscard]] bool enter(const std::string &group) const
    {
        const UniqueFd file(
            ::openat(m_outside.get(), (group + "/cgroup.procs").c_str(), O_WRONLY | O_CLOEXEC));
        return ::write(file.get(), "0", 1) == 1;
    }

    UniqueFd m_outside;
    std::string m_name;
    bool m_made = false;
};

/// What logind writes about session 7 of the test user.
void writeSession(bool active, bool seat)
{
    const std::string state = active ? "active" : "online";
    fs::create_directories("/run/systemd/sessions");
    fs::create_directories("/run/systemd/users");
    fs::create_directories("/run/systemd/seats");
    std::ofstream("/run/systemd/sessions/7")
        << "UID=4001\nUSER=surveyor-test\nACTIVE=" << active << "\nSTATE=" << state
        << "\nREMOTE=" << !seat << "\nTYPE=" << (seat ? "wayland" : "tty")
        << "\nCLASS=user\nSCOPE=session-7.scope\n"
        << (seat ? "SEAT=seat0\n" : "");
    std::ofstream("/run/systemd/users/4001")
        << "NAME=surveyor-test\nSTATE=" << state << "\nSESSIONS=7\nONLINE_SESSIONS=7\n"
        << (active ? "ACTIVE_SESSIONS=7\n" : "")
        << (seat ? "SEATS=seat0\nONLINE_SEATS=seat0\n" : "")
        << (active && seat ? "ACTIVE_SEATS=seat0\nDISPLAY=7\n" : "");
    std::ofstream("/run/systemd/seats/seat0")
        << "IS_SEAT0=1\nCAN_MULTI_SESSION=1\n"
        << (active && seat ? "ACTIVE=7\nACTIVE_UID=4001\n" : "") << (seat ? "SESSIONS=7\n" : "");
}

/// A call of a program in that session.
std::string callInSession()
{
    return asUser(0, [] {
        const std::string group = "/sys/fs/cgroup/user.slice/user-4001.slice/session-7.scope";
        fs::create_directories(group);
        std::ofstream(group + "/cgroup.procs") << "0" << std::flush;
        return asUser(testUser, [] { return call("Live1", "OpenLive"); });
    });
}

struct Place
{
    const char *name;
    bool active;
    bool seat;
    const char *expected;
};

class HelperSessions : public ::testing::TestWithParam<Place>
{
};

TEST_P(HelperSessions, HaveTheDefaultOfTheirPlace)
{
    SURVEYOR_NEEDS_WORLD();
    const OwnGroups groups;
    if (!groups.made())
        GTEST_SKIP() << "control groups cannot be made here";
    // Three values, so that it shows which one was taken.
    const BusWorld world({.allowed = "auth_admin/no/yes"});
    ASSERT_TRUE(OwnGroups::show());
    writeSession(GetParam().active, GetParam().seat);
    EXPECT_EQ(callInSession(), GetParam().expected);
    EXPECT_EQ(asUser(testUser, [] { return call("Live1", "OpenLive"); }),
              "InteractiveAuthorizationRequired")
        << "a program of the user outside any session";
}

INSTANTIATE_TEST_SUITE_P(All, HelperSessions,
                         ::testing::Values(Place{"Active", true, true, "ok"},
                                           Place{"Inactive", false, true, "AccessDenied"},
                                           Place{"Remote", true, false,
                                                 "InteractiveAuthorizationRequired"}),
                         [](const auto &given) { return std::string(given.param.name); });

} // namespace
} // namespace surveyor::test
