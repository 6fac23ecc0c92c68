// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "event_text.h"
#include "options.h"
#include "output.h"
#include "random.h"

#include <cstdint>

namespace surveyor::loggen {

/// Between the machines and the file: reverses or mixes the lines of neighbouring events and adds
/// lines that are no records, as concurrent CPUs, ausearch and broken disks do.
class LineMixer
{
public:
    LineMixer(const Options &options, Output &output);

    void add(const EventText &event);
    void finish();

    std::uint64_t malformed() const { return m_malformed; }

private:
    void write(const EventText &event);
    void writeReversed(const EventText &event);
    void writeMixed(const EventText &first, const EventText &second);
    void writeLine(std::string_view line);
    void writeJunk();

    Output &m_output;
    Random m_random;
    double m_interleave;
    double m_junk; ///< chance of a junk line after a line
    EventText m_held;
    bool m_holding = false;
    std::uint64_t m_malformed = 0;
};

} // namespace surveyor::loggen
