// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "event_clock.h"
#include "object_source.h"
#include "process_table.h"
#include "record_writer.h"
#include "syscall_table.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace surveyor::loggen {

/// Everything else an audit log holds: audit rules, logins, services, other security modules.
class NoiseSource
{
public:
    NoiseSource(std::uint64_t seed, ProcessTable &processes);

    void write(RecordWriter &writer, EventClock &clock);

    /// The records a machine starts its log with.
    void writeBoot(RecordWriter &writer, EventClock &clock);

private:
    const Process &someone();
    void watchedFile(RecordWriter &writer, const Process &process);
    void execution(RecordWriter &writer, const Process &process);
    void connection(RecordWriter &writer, const Process &process);
    void appArmor(RecordWriter &writer, const Process &process);
    void seccomp(RecordWriter &writer, const Process &process);
    void session(RecordWriter &writer, const Process &process);
    void service(RecordWriter &writer);
    void configuration(RecordWriter &writer);

    void syscall(RecordWriter &writer, const Process &process, Call call, std::int32_t exit,
                 std::uint32_t items, std::string_view key);
    void path(RecordWriter &writer, const Process &process, std::uint32_t item,
              std::string_view kind);
    void directory(RecordWriter &writer, const Process &process);
    void title(RecordWriter &writer, const Process &process);

    Random m_random;
    ProcessTable &m_processes;
    ObjectSource m_objects;
    std::vector<Process> m_pool;
    std::uint32_t m_daemonSerial;
};

} // namespace surveyor::loggen
