// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>

namespace {

using namespace surveyor::helper;

constexpr int usageError = 2;

constexpr const char *usage =
    "usage: landlock-surveyor-helper --unit=live|history|control [--idle=SECONDS] [--probe]\n"
    "       landlock-surveyor-helper --stdio\n"
    "\n"
    "Started by the system bus: sends Landlock's audit records to whom polkit allows it.\n"
    "  --idle=SECONDS  ends after so long without a client (30)\n"
    "  --probe         confines itself like the unit and shows that it is confined\n"
    "  --stdio         writes the records to standard output as audit lines, for an\n"
    "                  administrator's pipe\n";

struct Unit
{
    std::string_view name;
    int (*run)(unsigned idleSeconds);
};
constexpr std::array units{Unit{"live", runLive}, Unit{"history", runHistory},
                           Unit{"control", runControl}};

bool readNumber(std::string_view text, unsigned &number)
{
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end;
}

} // namespace

int main(int argc, char **argv)
{
    const Unit *unit = nullptr;
    unsigned idleSeconds = 30;
    bool probe = false;
    bool stdio = false;
    bool known = argc > 1;
    for (const std::string_view word : std::span(argv + 1, argv + std::max(argc, 1))) {
        if (word == "--version") {
            std::puts("landlock-surveyor-helper " SURVEYOR_VERSION);
            return EXIT_SUCCESS;
        }
        if (word.starts_with("--unit=")) {
            const auto found = std::ranges::find(units, word.substr(7), &Unit::name);
            unit = found == units.end() ? nullptr : &*found;
        } else if (word == "--probe")
            probe = true;
        else if (word == "--stdio")
            stdio = true;
        else
            known = known && word.starts_with("--idle=") && readNumber(word.substr(7), idleSeconds);
    }
    if (!known || (unit == nullptr) != stdio || (probe && stdio)) {
        std::fputs(usage, stderr);
        return usageError;
    }
    if (stdio)
        return runStdio();
    return probe ? runProbe(unit->name) : unit->run(idleSeconds);
}
