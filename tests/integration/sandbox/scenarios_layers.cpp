// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Sandboxes in sandboxes: who is blamed.

#include "ruleset.h"
#include "scenario.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

/// Each of three layers misses one thing of its own, and all miss the fourth.
void chain(const Playground &place, Expectations &expect)
{
    const auto makes = [&](const char *folder) {
        return ::syscall(SYS_mkdirat, AT_FDCWD, place.path(std::string(folder) + "/new").c_str(),
                         0700);
    };
    const std::uint64_t makeDir = rightBits("fs.make_dir");
    Ruleset({.fs = makeDir})
        .allowPath(place.path("b"), makeDir)
        .allowPath(place.path("c"), makeDir)
        .enforce();
    Ruleset({.fs = makeDir})
        .allowPath(place.path("a"), makeDir)
        .allowPath(place.path("c"), makeDir)
        .enforce();
    Ruleset({.fs = makeDir})
        .allowPath(place.path("a"), makeDir)
        .allowPath(place.path("b"), makeDir)
        .enforce();
    expect.refused(SYS_mkdirat, makes("c"), EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path("c")), {.layer = 2});
    expect.refused(SYS_mkdirat, makes("b"), EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path("b")), {.layer = 1});
    expect.refused(SYS_mkdirat, makes("a"), EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path("a")), {.layer = 0});
    // The youngest that refuses is blamed, although the older ones would refuse too.
    expect.refused(SYS_mkdirat, makes("d"), EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path("d")), {.layer = 2});
    expect.domainEnds(2, 2);
    expect.domainEnds(1, 1);
    expect.domainEnds(0, 1);
}

/// One rename, two folders, and each side is refused by another layer: two domains in one event.
void bothBlamed(const Playground &place, Expectations &expect)
{
    const std::uint64_t all = allFsRights();
    Ruleset({.fs = all})
        .allowPath(place.path("a"), all & ~rightBits("fs.refer,fs.remove_file"))
        .allowPath(place.path("b"), all)
        .enforce();
    Ruleset({.fs = all})
        .allowPath(place.path("a"), all)
        .allowPath(place.path("b"), all & ~rightBits("fs.refer,fs.make_reg"))
        .enforce();
    expect.refused(SYS_renameat2,
                   ::syscall(SYS_renameat2, AT_FDCWD, place.path("a/f").c_str(), AT_FDCWD,
                             place.path("b/f").c_str(), 0),
                   EACCES);
    expect.denial("fs.remove_file,fs.refer", Expectations::path(place.path("a")), {.layer = 0});
    expect.denial("fs.make_reg,fs.refer", Expectations::path(place.path("b")),
                  {.layer = 1, .sameEvent = true});
    expect.domainEnds(1, 1);
    expect.domainEnds(0, 1);
}

/// Runs @p inside in a child, which is gone when this returns.
template<typename Inside>
void inChild(const Inside &inside)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            inside();
        } catch (const std::exception &) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        throw std::runtime_error("the child could not do its part");
}

/// Restricts the caller to nothing of @p folder and is refused there.
void makeNothingIn(const Playground &place, Expectations &expect, const std::string &folder,
                   int layer)
{
    Ruleset({.fs = rightBits("fs.make_dir")})
        .allowPath(place.path("d"), rightBits("fs.make_dir"))
        .enforce();
    expect.refused(SYS_mkdirat,
                   ::syscall(SYS_mkdirat, AT_FDCWD, place.path(folder + "/new").c_str(), 0700),
                   EACCES);
    expect.denial("fs.make_dir", Expectations::path(place.path(folder)), {.layer = layer});
}

/// A sandboxed program starts another, which restricts itself further.
void nestedChild(const Playground &place, Expectations &expect)
{
    makeNothingIn(place, expect, "a", 0);
    inChild([&] { makeNothingIn(place, expect, "b", 1); });
    expect.domainEnds(1, 1);
    expect.domainEnds(0, 1);
}

/// Two children of a program that is in no sandbox: neither is nested in the other.
void siblings(const Playground &place, Expectations &expect)
{
    inChild([&] { makeNothingIn(place, expect, "a", 0); });
    inChild([&] { makeNothingIn(place, expect, "b", 1); });
    expect.domainEnds(0, 1);
    expect.domainEnds(1, 1);
}

constexpr std::array scenarios = {
    Scenario{"chain", chain},
    Scenario{"two-blamed", bothBlamed},
    Scenario{"nested-child", nestedChild},
    Scenario{"siblings", siblings},
};

} // namespace

std::span<const Scenario> layerScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
