// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "options.h"

#include <charconv>
#include <string_view>

namespace surveyor::loggen {

namespace {

template<typename Number>
bool readNumber(std::string_view text, Number lowest, Number highest, Number &value)
{
    Number parsed{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (error != std::errc{} || end != text.data() + text.size()
        || !(parsed >= lowest && parsed <= highest))
        return false;
    value = parsed;
    return true;
}

bool readSpelling(std::string_view text, Spelling &spelling)
{
    if (text == "unknown")
        spelling = Spelling::Unknown;
    else if (text == "names")
        spelling = Spelling::Names;
    else if (text == "numeric")
        spelling = Spelling::Numeric;
    else
        return false;
    return true;
}

bool readFormat(std::string_view text, Format &format)
{
    if (text == "auditd")
        format = Format::Auditd;
    else if (text == "enriched")
        format = Format::Enriched;
    else if (text == "kernel")
        format = Format::Kernel;
    else
        return false;
    return true;
}

bool readText(std::string_view text, std::string &value)
{
    value = text;
    return !text.empty();
}

/// Sets one option; false: the value is no good. An unknown name leaves `known` false.
bool setOption(Options &options, std::string_view name, std::string_view value, bool &known)
{
    known = true;
    if (name == "--events")
        return readNumber<std::uint64_t>(value, 1, 1'000'000'000, options.events);
    if (name == "--seed")
        return readNumber<std::uint64_t>(value, 0, UINT64_MAX, options.seed);
    if (name == "--output")
        return readText(value, options.output);
    if (name == "--truth")
        return readText(value, options.truth);
    if (name == "--landlock-share")
        return readNumber(value, 0.0, 1.0, options.landlockShare);
    if (name == "--spelling")
        return readSpelling(value, options.spelling);
    if (name == "--format")
        return readFormat(value, options.format);
    if (name == "--hosts")
        return readNumber<std::uint32_t>(value, 1, 10'000, options.hosts);
    if (name == "--boots")
        return readNumber<std::uint32_t>(value, 1, 10'000, options.boots);
    if (name == "--interleave")
        return readNumber(value, 0.0, 1.0, options.interleave);
    if (name == "--junk")
        return readNumber(value, 0.0, 0.9, options.junk);
    if (name == "--never-task")
        return readNumber(value, 0.0, 1.0, options.neverTask);
    if (name == "--short-lived")
        return readNumber(value, 0.0, 1.0, options.shortLived);
    if (name == "--pids")
        return readNumber<std::uint32_t>(value, 8'192, 4'194'304, options.pids);
    known = false;
    return false;
}

} // namespace

std::expected<Options, std::string> parseOptions(std::span<const char *const> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view name = arguments[i];
        if (name == "--help" || name == "-h") {
            options.help = true;
            return options;
        }
        std::string_view value;
        if (const std::size_t equals = name.find('='); equals != std::string_view::npos) {
            value = name.substr(equals + 1);
            name = name.substr(0, equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments[++i];
        }
        bool known = false;
        if (!setOption(options, name, value, known)) {
            return std::unexpected(known ? "bad value '" + std::string(value) + "' for "
                                           + std::string(name)
                                         : "unknown option '" + std::string(name) + "'");
        }
    }
    return options;
}

const char *usageText()
{
    return R"(Usage: surveyor-loggen [OPTION]...
Writes a made-up audit log with Landlock records: the same options give the same bytes on every machine.

  --events N            number of events (default 10000)
  --seed S              seed of the random numbers (default 1)
  --output FILE         where the log goes; - is standard output (default)
  --truth FILE          also write what the log holds, as JSON
  --landlock-share P    share of events that are Landlock's, 0..1 (default 0.5)
  --spelling WORD       unknown: type=UNKNOWN[1423] (default), names: type=LANDLOCK_ACCESS, numeric: type=1423
  --format WORD         auditd (default), enriched, kernel
  --hosts N             number of machines in the log (node= prefixes from 2 on)
  --boots N             number of boots of each machine
  --interleave P        share of events whose records are reversed or mixed with the next event's
  --junk P              share of lines that are no audit records
  --never-task P        share of programs whose records have no SYSCALL and a serial each
  --short-lived P       share of programs that are denied a few things only: many domains
  --pids N              how many pids there are, before they come again (default 4194304)
)";
}

} // namespace surveyor::loggen
