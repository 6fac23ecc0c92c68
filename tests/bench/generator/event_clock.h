// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "record_writer.h"

#include <cstdint>

namespace surveyor::loggen {

/// The time and the serial counter of one machine, as its kernel stamps events with them.
struct EventClock
{
    std::int64_t ms = 0;
    std::uint64_t serial = 0;

    void open(RecordWriter &writer) { writer.startEvent(ms, ++serial); }
};

} // namespace surveyor::loggen
