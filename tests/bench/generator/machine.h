// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denial_source.h"
#include "noise_source.h"

#include <cstdint>
#include <string>

namespace surveyor::loggen {

/// One computer of the log: its programs, its clock, its boots.
class Machine
{
public:
    Machine(std::string name, const Options &options, std::uint32_t number, Truth &truth);

    /// Starts the log: with the first lines of a boot, or somewhere in a running system's life as
    /// rotated logs do.
    void start(RecordWriter &writer, std::int64_t &ms, bool fresh);

    void write(RecordWriter &writer, std::int64_t ms);

private:
    std::string m_name;
    Truth &m_truth;
    double m_landlockShare;
    Random m_random;
    ProcessTable m_processes;
    DenialSource m_denials;
    NoiseSource m_noise;
    EventClock m_clock;
    std::int64_t m_bootMs = 0;
};

} // namespace surveyor::loggen
