// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/log_folder.h"
#include "helper/record_filter.h"
#include "helper/stream.h"

#include <cstdint>
#include <limits>
#include <string>

namespace surveyor::helper {

/// What of the history is wanted.
struct HistoryRange
{
    std::int64_t sinceMs = 0;
    std::int64_t untilMs = std::numeric_limits<std::int64_t>::max();
    std::uint32_t max = 0; ///< denials; 0: all

    [[nodiscard]] bool holds(std::int64_t timeMs) const
    {
        return timeMs >= sinceMs && timeMs <= untilMs;
    }
};

/// Puts records that may leave and lie in a range into a stream, until there are enough denials.
class HistoryOutput
{
public:
    explicit HistoryOutput(const HistoryRange &range)
        : m_range(range)
    {
    }
    void put(Stream &stream, const RecordHead &head, wire::Form form, std::string_view raw);
    [[nodiscard]] bool full() const noexcept { return m_full; }
    [[nodiscard]] const HistoryRange &range() const noexcept { return m_range; }

private:
    HistoryRange m_range;
    RecordFilter m_filter;
    std::uint32_t m_denials = 0;
    bool m_full = false;
};

/// Reads auditd's logs from the oldest to the newest, each up to the size it had when they were
/// listed; what is rotated meanwhile is read too. One thread.
class LogReader
{
public:
    explicit LogReader(const LogFolder &folder);
    /// Reads on for a while; false at the end.
    bool read(Stream &stream, HistoryOutput &output);

private:
    bool openNext(Stream &stream, const HistoryRange &range);
    void takeText(std::string_view text, Stream &stream, HistoryOutput &output);
    void takeLine(std::string_view line, Stream &stream, HistoryOutput &output);
    void endFile(Stream &stream);
    bool relist(Stream &stream);

    const LogFolder &m_folder;
    LogFiles m_logs;
    std::size_t m_next = 0;
    LogFile *m_open = nullptr;
    off_t m_at = 0;
    std::string m_rest;           ///< a line that has not ended yet
    std::uint64_t m_skipping = 0; ///< bytes of a line that is too long
    bool m_relisted = false;
    bool m_told = false;
};

} // namespace surveyor::helper
