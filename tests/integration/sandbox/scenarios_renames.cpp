// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Renames and links: one or two records, and a few that say less or more than one would think.

#include "ruleset.h"
#include "scenario.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

long rename(const std::string &from, const std::string &to, unsigned flags = 0)
{
    return ::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
}

void across(const Playground &place, Expectations &expect)
{
    const std::uint64_t allButRefer = allFsRights() & ~rightBits("fs.refer");
    Ruleset({.fs = allFsRights()})
        .allowPath(place.path("a"), allButRefer)
        .allowPath(place.path("b"), allButRefer)
        .enforce();
    const auto source = Expectations::path(place.path("a"));
    expect.refused(SYS_renameat2, rename(place.path("a/f"), place.path("b/f")), EXDEV);
    expect.denial("fs.refer", source);
    expect.denial("fs.refer", Expectations::path(place.path("b")), {.sameEvent = true});

    // With a right to make missing as well it is EACCES, which programs take more seriously.
    expect.refused(SYS_renameat2, rename(place.path("a/f"), place.path("c/f")), EACCES);
    expect.denial("fs.refer", source);
    expect.denial("fs.make_reg,fs.refer", Expectations::path(place.path("c")), {.sameEvent = true});

    expect.refused(SYS_linkat,
                   ::syscall(SYS_linkat, AT_FDCWD, place.path("a/f").c_str(), AT_FDCWD,
                             place.path("b/l").c_str(), 0),
                   EXDEV);
    expect.denial("fs.refer", source);
    expect.denial("fs.refer", Expectations::path(place.path("b")), {.sameEvent = true});
    expect.domainEnds(0, 6);
}

void inPlace(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = allFsRights()}).enforce();
    expect.refused(SYS_renameat2, rename(place.path("a/f"), place.path("a/e")), EACCES);
    expect.denial("fs.remove_file,fs.make_reg", Expectations::path(place.path("a")));
    expect.domainEnds(0, 1);
}

/// The target folder grants more than the source: the file would gain the right to be executed.
/// The record blames fs.execute on the source, though nobody executed anything.
void gaining(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = allFsRights()})
        .allowPath(place.path("a"), allFsRights() & ~rightBits("fs.execute"))
        .allowPath(place.path("b"), allFsRights())
        .enforce();
    expect.refused(SYS_renameat2, rename(place.path("a/f"), place.path("b/f")), EXDEV);
    expect.denial("fs.execute", Expectations::path(place.path("a")));
    expect.domainEnds(0, 1);
}

/// Exchanged with a file no rule speaks of: the second record lists every right there is.
void exchange(const Playground &place, Expectations &expect)
{
    Ruleset({.fs = allFsRights()})
        .allowPath(place.path("a"), allFsRights() & ~rightBits("fs.refer"))
        .enforce();
    expect.refused(SYS_renameat2, rename(place.path("a/f"), place.path("c/h"), RENAME_EXCHANGE),
                   EACCES);
    expect.denial("fs.refer", Expectations::path(place.path("a")));
    expect.denial(
        "fs.execute,fs.write_file,fs.read_file,fs.read_dir,fs.remove_dir,fs.remove_file,"
        "fs.make_char,fs.make_dir,fs.make_reg,fs.make_sock,fs.make_fifo,fs.make_block,fs.make_sym,"
        "fs.refer,fs.truncate,fs.ioctl_dev",
        Expectations::path(place.path("c")), {.sameEvent = true});
    expect.domainEnds(0, 2);
}

constexpr std::array scenarios = {
    Scenario{"rename-across", across},
    Scenario{"rename-in-place", inPlace},
    Scenario{"rename-gaining", gaining},
    Scenario{"rename-exchange", exchange},
};

} // namespace

std::span<const Scenario> renameScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
