// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/record_filter.h"
#include "helper/stream.h"

#include <cstdint>
#include <string_view>

namespace surveyor::helper {

class AuditSocket;

/// Where a relay puts what may leave.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    virtual void offer(const wire::Event &event) = 0;
    virtual void announce(const wire::Lost &lost) = 0;
    virtual void note(const wire::Note &note) = 0;
};

/// Takes the kernel's records one by one and passes on those that may leave. Each is passed on,
/// withheld or announced as lost, and counted as that.
class Relay
{
public:
    struct Counts
    {
        std::uint64_t received = 0;
        std::uint64_t passed = 0;
        std::uint64_t withheld = 0;
        std::uint64_t unreadable = 0;
    };

    explicit Relay(RecordSink &sink)
        : m_sink(sink)
    {
    }
    void take(std::uint16_t type, std::string_view record);
    /// So many records were dropped behind the last one.
    void dropped(std::uint32_t count);
    /// Takes what @p audit has now, and what it dropped; false where nothing will come again.
    bool drain(AuditSocket &audit);
    [[nodiscard]] const Counts &counts() const noexcept { return m_counts; }

private:
    void noteSetting(std::string_view body);

    RecordSink &m_sink;
    RecordFilter m_filter;
    Counts m_counts;
    std::uint32_t m_lastSerial = 0;
};

} // namespace surveyor::helper
