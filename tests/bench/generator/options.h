// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>

namespace surveyor::loggen {

/// How a record type that older audit tools do not know is written.
enum class Spelling : std::uint8_t {
    Unknown, ///< `type=UNKNOWN[1423]`, as auditd before 4.2.2 does
    Names,   ///< `type=LANDLOCK_ACCESS`
    Numeric, ///< `type=1423`, every type as a number
};

enum class Format : std::uint8_t {
    Auditd,   ///< audit.log, log_format=RAW
    Enriched, ///< audit.log, log_format=ENRICHED
    Kernel,   ///< the kernel's own log (no auditd running)
};

struct Options
{
    std::uint64_t events = 10'000;
    std::uint64_t seed = 1;
    std::string output = "-";
    std::string truth;
    double landlockShare = 0.5;
    Spelling spelling = Spelling::Unknown;
    Format format = Format::Auditd;
    std::uint32_t hosts = 1;
    std::uint32_t boots = 1;
    double interleave = 0;
    double junk = 0;
    double neverTask = 0;
    double shortLived = 0;
    std::uint32_t pids = 4'194'304;
    bool help = false;
};

/// The arguments after the program's name; the error is a sentence for the user.
std::expected<Options, std::string> parseOptions(std::span<const char *const> arguments);

const char *usageText();

} // namespace surveyor::loggen
