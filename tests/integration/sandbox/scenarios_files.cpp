// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Opening, making, removing, executing: one record about one path each.

#include "ruleset.h"
#include "scenario.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>

namespace surveyor::test {

namespace {

long open(const std::string &path, int flags)
{
    return ::syscall(SYS_openat, AT_FDCWD, path.c_str(), flags, 0600);
}

void openRefused(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = allFsRights()}).enforce();
    expect.refused(SYS_openat, open(place.path("a/f"), O_RDWR), EACCES);
    expect.denial("fs.write_file,fs.read_file", Expectations::path(place.path("a/f")));
    expect.refused(SYS_openat, open(place.path("a/f"), O_RDONLY), EACCES);
    expect.denial("fs.read_file", Expectations::path(place.path("a/f")));
    // O_TRUNC adds nothing while something else is missing too.
    expect.refused(SYS_openat, open(place.path("a/f"), O_WRONLY | O_TRUNC), EACCES);
    expect.denial("fs.write_file", Expectations::path(place.path("a/f")));
    expect.refused(SYS_openat, open(place.path("a"), O_RDONLY | O_DIRECTORY), EACCES);
    expect.denial("fs.read_dir", Expectations::path(place.path("a")));
    expect.domainEnds(0, 4);
}

void truncateRefused(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = rightBits("fs.truncate")}).enforce();
    expect.refused(SYS_truncate, ::syscall(SYS_truncate, place.path("a/f").c_str(), 0), EACCES);
    expect.denial("fs.truncate", Expectations::path(place.path("a/f")));
    expect.refused(SYS_openat, open(place.path("a/f"), O_WRONLY | O_TRUNC), EACCES);
    expect.denial("fs.truncate", Expectations::path(place.path("a/f")));
    expect.domainEnds(0, 2);
}

/// What is made or removed is named nowhere: the record has the folder.
void makeAndRemoveRefused(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = allFsRights()}).enforce();
    const auto folder = Expectations::path(place.path("a"));
    const std::string fresh = place.path("a/new");
    expect.refused(SYS_mkdirat, ::syscall(SYS_mkdirat, AT_FDCWD, fresh.c_str(), 0700), EACCES);
    expect.denial("fs.make_dir", folder);
    expect.refused(SYS_openat, open(fresh, O_WRONLY | O_CREAT), EACCES);
    expect.denial("fs.make_reg", folder);
    expect.refused(SYS_mknodat, ::syscall(SYS_mknodat, AT_FDCWD, fresh.c_str(), S_IFIFO | 0600, 0),
                   EACCES);
    expect.denial("fs.make_fifo", folder);
    expect.refused(SYS_symlinkat, ::syscall(SYS_symlinkat, "f", AT_FDCWD, fresh.c_str()), EACCES);
    expect.denial("fs.make_sym", folder);
    expect.refused(SYS_unlinkat, ::syscall(SYS_unlinkat, AT_FDCWD, place.path("a/f").c_str(), 0),
                   EACCES);
    expect.denial("fs.remove_file", folder);
    expect.refused(SYS_unlinkat,
                   ::syscall(SYS_unlinkat, AT_FDCWD, place.path("d").c_str(), AT_REMOVEDIR),
                   EACCES);
    expect.denial("fs.remove_dir", Expectations::path(place.path()));
    expect.domainEnds(0, 6);
}

void makeSocketRefused(const Playground &place, Expectations &expect)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::string path = place.path("a/s");
    if (path.size() >= sizeof address.sun_path)
        throw Skipped("the folder's name is too long for a socket");
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    Ruleset({.fs = allFsRights()}).enforce();
    expect.refused(SYS_bind, ::syscall(SYS_bind, socket.get(), &address, sizeof address), EACCES);
    expect.denial("fs.make_sock", Expectations::path(place.path("a")));
    expect.domainEnds(0, 1);
}

void executeRefused(const Playground &, Expectations &expect)
{
    const std::string program = "/usr/bin/true";
    const std::array<const char *, 2> arguments = {program.c_str(), nullptr};
    Ruleset({.fs = allFsRights()}).enforce();
    expect.refused(SYS_execve, ::syscall(SYS_execve, program.c_str(), arguments.data(), nullptr),
                   EACCES);
    expect.denial("fs.execute,fs.read_file", Expectations::path(program));
    expect.domainEnds(0, 1);
}

/// A file that never had a name gets one like "a/#4711 (deleted)"; the number is not ours to know.
void temporaryFileRefused(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = allFsRights()}).enforce();
    expect.refused(SYS_openat, open(place.path("a"), O_TMPFILE | O_RDWR), EACCES);
    expect.denial("fs.write_file,fs.read_file", {{"kind", "path"}});
    expect.domainEnds(0, 1);
}

/// The record has the low 16 bits of the command only.
void ioctlRefused(const Playground &, Expectations &expect)
{
    constexpr unsigned long command = TIOCGPTN; // 0x80045430
    Ruleset({.fs = rightBits("fs.ioctl_dev")}).enforce();
    const UniqueFd device(static_cast<int>(open("/dev/null", O_RDWR | O_CLOEXEC)));
    unsigned number = 0;
    expect.refused(SYS_ioctl, ::syscall(SYS_ioctl, device.get(), command, &number), EACCES);
    auto object = Expectations::path("/dev/null");
    object["ioctlcmd"] = command & 0xffffU;
    expect.denial("fs.ioctl_dev", object);
    expect.domainEnds(0, 1);
}

constexpr std::array scenarios = {
    Scenario{"open", openRefused},
    Scenario{"truncate", truncateRefused},
    Scenario{"make-remove", makeAndRemoveRefused},
    Scenario{"make-socket", makeSocketRefused},
    Scenario{"execute", executeRefused},
    Scenario{"tmpfile", temporaryFileRefused},
    Scenario{"ioctl", ioctlRefused},
};

} // namespace

std::span<const Scenario> fileScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
