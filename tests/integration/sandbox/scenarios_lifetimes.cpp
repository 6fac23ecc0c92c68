// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Domains that outlive their creator, act through others, or keep silent.

#include "ruleset.h"
#include "scenario.h"

#include "landlock/uapi.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

namespace uapi = landlock::uapi;

[[noreturn]] void fail(const char *what)
{
    throw std::runtime_error(std::string(what) + ": " + std::strerror(errno));
}

long makeFolder(const std::string &path)
{
    return ::syscall(SYS_mkdirat, AT_FDCWD, path.c_str(), 0700);
}

/// The creator is gone when its child is denied: nothing but the domain connects the two.
void daemonised(const Playground &place, Expectations &expect)
{
    // The daemon comes back to us and not to an init that may let it lie, domain and all.
    if (::prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        fail("cannot adopt the daemon");
    const pid_t creator = ::fork();
    if (creator == 0) {
        Ruleset({.fs = rightBits("fs.make_dir")}).enforce();
        if (::fork() > 0)
            ::_exit(0);
        while (::getppid() == creator || ::kill(::getppid(), 0) != 0)
            ::usleep(1000);
        ::usleep(20'000);
        try {
            expect.refused(SYS_mkdirat, makeFolder(place.path("a/new")), EACCES);
            expect.denial("fs.make_dir", Expectations::path(place.path("a")));
            expect.domainEnds(0, 1);
        } catch (const std::exception &) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    if (creator < 0 || ::waitpid(creator, nullptr, 0) != creator)
        fail("cannot run the creator");
    int status = 0;
    if (::wait(&status) < 0 || status != 0)
        fail("waiting for the daemon");
}

void sendDescriptor(int socket, int descriptor)
{
    char byte = 0;
    iovec data = {&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    msghdr message = {};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    if (::sendmsg(socket, &message, 0) != 1)
        fail("cannot pass a descriptor");
}

UniqueFd receiveDescriptor(int socket)
{
    char byte = 0;
    iovec data = {&byte, 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    msghdr message = {};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    if (::recvmsg(socket, &message, MSG_CMSG_CLOEXEC) != 1 || CMSG_FIRSTHDR(&message) == nullptr)
        fail("no descriptor came");
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof descriptor);
    return UniqueFd(descriptor);
}

/// A file opened inside and used outside: the opener's domain is blamed for what a process
/// does that is in no sandbox.
void passedDescriptor(const Playground &place, Expectations &expect)
{
    std::array<int, 2> ends = {};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        fail("cannot create a pair of sockets");
    const UniqueFd outside(ends[0]);
    const UniqueFd inside(ends[1]);
    const pid_t opener = ::fork();
    if (opener == 0) {
        try {
            Ruleset({.fs = rightBits("fs.truncate")}).enforce();
            const UniqueFd file(::open(place.path("a/f").c_str(), O_WRONLY | O_CLOEXEC));
            sendDescriptor(inside.get(), file.get());
        } catch (const std::exception &) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    if (opener < 0)
        fail("cannot start the opener");
    const UniqueFd file = receiveDescriptor(outside.get());
    ::waitpid(opener, nullptr, 0);
    expect.refused(SYS_ftruncate, ::syscall(SYS_ftruncate, file.get(), 0), EACCES);
    expect.denial("fs.truncate", Expectations::path(place.path("a/f")));
    expect.domainEnds(0, 1);
}

/// Two more refusals by the program that is executed now; see main.cpp.
[[noreturn]] void refusedAfterExec(const Playground &place)
{
    const std::string program = "/proc/self/exe";
    const std::string folder = place.path("a/new");
    const std::array<const char *, 5> arguments = {"surveyor-test-sandbox", "make-folder",
                                                   folder.c_str(), "2", nullptr};
    ::execv(program.c_str(), const_cast<char *const *>(arguments.data()));
    fail("cannot execute this program again");
}

/// By default nothing is logged any more once the restricted program executes another.
void mutedAfterExec(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = rightBits("fs.make_dir")}).enforce();
    expect.refused(SYS_mkdirat, makeFolder(place.path("a/new")), EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path("a")));
    expect.domainEnds(0, 3);
    refusedAfterExec(place);
}

/// The other way round: only the executed program's denials are logged, all are counted.
void mutedBeforeExec(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = rightBits("fs.make_dir")})
        .enforce(uapi::restrictSelfLogSameExecOff | uapi::restrictSelfLogNewExecOn);
    expect.refused(SYS_mkdirat, makeFolder(place.path("a/new")), EACCES);
    for (int i = 0; i < 2; ++i)
        expect.denial("fs.make_dir", Expectations::path(place.path("a")));
    expect.domainEnds(0, 3);
    refusedAfterExec(place);
}

/// A domain that mutes those nested in it: theirs leave no trace at all.
void mutedNested(const Playground &place, Expectations &expect)
{
    const std::uint64_t makeDir = rightBits("fs.make_dir");
    Ruleset({.fs = makeDir})
        .allowPath(place.path("b"), makeDir)
        .enforce(uapi::restrictSelfLogSubdomainsOff);
    Ruleset({.fs = makeDir}).allowPath(place.path("a"), makeDir).enforce();
    expect.refused(SYS_mkdirat, makeFolder(place.path("b/new")), EACCES);
    expect.refused(SYS_mkdirat, makeFolder(place.path("a/new")), EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path("a")));
    expect.domainEnds(0, 1);
}

constexpr std::array scenarios = {
    Scenario{"daemon", daemonised},
    Scenario{"passed-descriptor", passedDescriptor},
    Scenario{"muted-after-exec", mutedAfterExec},
    Scenario{"muted-before-exec", mutedBeforeExec},
    Scenario{"muted-nested", mutedNested},
};

} // namespace

std::span<const Scenario> lifetimeScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
