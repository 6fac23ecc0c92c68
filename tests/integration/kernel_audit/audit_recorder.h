// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "unique_fd.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace surveyor::test {

/// Listens to the kernel's audit records and writes them as auditd would: one line a record,
/// without the end-of-event markers.
class AuditRecorder
{
public:
    enum class Spelling : std::uint8_t {
        Unknown, ///< types libaudit may not know as UNKNOWN[1423], as most auditd of today
        Names,   ///< LANDLOCK_ACCESS and LANDLOCK_DOMAIN
    };

    /// Creates @p path and listens from now on. Throws std::runtime_error when it cannot.
    AuditRecorder(const std::string &path, Spelling spelling);
    ~AuditRecorder();
    AuditRecorder(const AuditRecorder &) = delete;
    AuditRecorder &operator=(const AuditRecorder &) = delete;

    /// Records until the child has ended; its status as waitpid() gives it.
    int recordWhile(pid_t child);

    /// Records until nothing has come for @p quiet; domains are freed a while after their last
    /// process. Gives up after @p patience on a machine that is never quiet.
    void recordUntilQuiet(std::chrono::milliseconds quiet = std::chrono::milliseconds(400),
                          std::chrono::milliseconds patience = std::chrono::seconds(5));

    std::uint64_t records() const { return m_records; }
    std::uint64_t landlockRecords() const { return m_landlock; }
    /// How often the kernel found the socket's buffer full: 0, or the recording has holes.
    std::uint64_t overruns() const { return m_overruns; }

private:
    bool waitForInput(std::chrono::milliseconds timeout, int alsoWatched);
    void readAll();
    void take(int type, std::string_view body);
    void writeOut();

    UniqueFd m_file;
    UniqueFd m_audit;
    Spelling m_spelling;
    std::string m_pending;
    std::uint64_t m_records = 0;
    std::uint64_t m_landlock = 0;
    std::uint64_t m_overruns = 0;
};

} // namespace surveyor::test
