// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// File names that a log has to encode, and that a reader must show without being fooled.

#include "ruleset.h"
#include "scenario.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/syscall.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

void oddNames(const Playground &place, Expectations &expect)
{
    static constexpr std::array<std::string_view, 11> names = {
        "caf\xc3\xa9",
        "read me",
        "say \"hi\"",
        "tab\tand\nline",
        "back\\slash=eq,comma'apos",
        "not utf-8 \xff\xfe",
        "\xe2\x80\xae"
        "gnp.exe",
        "DEADBEEF",
        "x\" ino=1 domain=1 blockers=fs.execute path=\"y",
        "delete\x7f",
        "(null)",
    };
    for (const std::string_view name : names)
        std::ofstream(place.path("a/" + std::string(name))) << "\n";
    Ruleset({.fs = rightBits("fs.read_file")}).enforce();
    for (const std::string_view name : names) {
        const std::string path = place.path("a/" + std::string(name));
        expect.refused(SYS_openat, ::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_RDONLY, 0),
                       EACCES);
        expect.denial("fs.read_file", Expectations::path(path));
    }
    expect.domainEnds(0, names.size());
}

constexpr std::array scenarios = {
    Scenario{"names", oddNames},
};

} // namespace

std::span<const Scenario> nameScenarios()
{
    return scenarios;
}

} // namespace surveyor::test
