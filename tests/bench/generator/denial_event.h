// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "application.h"
#include "event_clock.h"
#include "record_writer.h"
#include "syscall_table.h"
#include "truth.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::loggen {

/// The records of one denial event in the kernel's order: ACCESS, [DOMAIN allocated], …, SYSCALL,
/// PROCTITLE. Under `never,task` each gets a serial of its own and the last two are missing.
class DenialEvent
{
public:
    DenialEvent(RecordWriter &writer, EventClock &clock, Truth &truth, Application &application,
                const Process *process);

    /// Starts an ACCESS record; the caller appends the object fields to the result and calls
    /// endAccess().
    std::string &beginAccess(Sandbox &domain, std::string_view blockers);
    void endAccess();

    /// The process that SYSCALL will name is not in the denying domain.
    void byOutsider() { m_outsider = true; }
    void uringop(const Process &process, std::int32_t exit);
    /// Arguments in braces are evaluated from left to right: random ones stay the same with every
    /// compiler.
    void syscall(Call call, std::int64_t exit, const std::array<std::uint64_t, 4> &arguments);
    void title();

private:
    void openRecord();
    void announce(Sandbox &domain);

    RecordWriter &m_writer;
    EventClock &m_clock;
    Truth &m_truth;
    Application &m_application;
    const Process *m_process; ///< whom SYSCALL will name; null: the log does not say
    Sandbox *m_domain = nullptr;
    std::string_view m_blockers;
    bool m_first = true;
    bool m_outsider = false;
    std::vector<std::size_t> m_denied; ///< rows in Truth, each once
};

} // namespace surveyor::loggen
