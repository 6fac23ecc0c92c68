// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Mounting: no rule can allow it to a domain that handles any filesystem right.

#include "ruleset.h"
#include "scenario.h"

#include <array>
#include <cerrno>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

void mountRefused(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = rightBits("fs.make_block")}).enforce();
    expect.refused(SYS_mount,
                   ::syscall(SYS_mount, "tmpfs", place.path("d").c_str(), "tmpfs", 0UL, nullptr),
                   EPERM);
    expect.denial("fs.change_topology", Expectations::path(place.path("d")));
    expect.domainEnds(0, 1);
}

/// The record of an unmount names the root of the mount and its filesystem, not the mount point.
void unmountRefused(const Playground &place, Expectations &expect)
{
    const int namespaces = ::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER;
    if (::unshare(namespaces) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("tmpfs", place.path("d").c_str(), "tmpfs", 0, nullptr) != 0)
        throw Skipped("cannot mount in a namespace of its own here");
    Ruleset({.fs = rightBits("fs.make_block")}).enforce();
    expect.refused(SYS_umount2, ::syscall(SYS_umount2, place.path("d").c_str(), 0), EPERM);
    expect.denial("fs.change_topology", {{"name", "/"}, {"dev", "tmpfs"}});
    expect.domainEnds(0, 1);
}

constexpr std::array scenarios = {
    Scenario{"mount", mountRefused},
    Scenario{"unmount", unmountRefused},
};

} // namespace

std::span<const Scenario> topologyScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
