// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/units.h"

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

struct Arguments
{
    std::string_view unit;
    UnitOptions options;
    bool probe = false;
    bool stdio = false;
};

bool parse(std::span<char *const> words, Arguments &arguments)
{
    for (const std::string_view word : words) {
        if (word.starts_with("--unit="))
            arguments.unit = word.substr(7);
        else if (word == "--probe")
            arguments.probe = true;
        else if (word == "--stdio")
            arguments.stdio = true;
        else if (word.starts_with("--idle=")) {
            const auto digits = word.substr(7);
            const char *const end = digits.data() + digits.size();
            const auto [stop, error] =
                std::from_chars(digits.data(), end, arguments.options.idleSeconds);
            if (error != std::errc() || stop != end)
                return false;
        } else
            return false;
    }
    const auto unit = arguments.unit;
    const bool known = unit == "live" || unit == "history" || unit == "control";
    return arguments.stdio ? unit.empty() && !arguments.probe : known;
}

} // namespace

int main(int argc, char **argv)
{
    Arguments arguments;
    const std::span words(argv, static_cast<std::size_t>(argc));
    if (argc == 2 && words[1] == std::string_view("--version")) {
        std::puts("landlock-surveyor-helper " SURVEYOR_VERSION);
        return EXIT_SUCCESS;
    }
    if (argc > 0 && parse(words.subspan(1), arguments)) {
        if (arguments.stdio)
            return runStdio();
        if (arguments.probe)
            return runProbe(arguments.unit);
        if (arguments.unit == "live")
            return runLive(arguments.options);
        if (arguments.unit == "history")
            return runHistory(arguments.options);
        return runControl(arguments.options);
    }
    std::fputs(usage, stderr);
    return usageError;
}
