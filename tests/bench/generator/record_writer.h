// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "event_text.h"
#include "options.h"
#include "record_type.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::loggen {

/// Puts record bodies into lines in the spelling and format asked for.
class RecordWriter
{
public:
    explicit RecordWriter(const Options &options);

    /// The machine the next events come from; `bootMs` is where the kernel log's clock starts.
    void setMachine(std::string_view name, std::int64_t bootMs);

    void startEvent(std::int64_t ms, std::uint64_t serial);

    /// Opens a line and returns where its body is to be appended.
    std::string &beginRecord(RecordType type);

    /// Closes the line; auditd's ENRICHED format adds `interpretation` after a group separator.
    void endRecord(std::string_view interpretation = {});

    bool enriched() const { return m_format == Format::Enriched; }
    std::uint64_t events() const { return m_events; }
    std::uint64_t records() const { return m_records; }
    std::int64_t firstMs() const { return m_firstMs; }
    std::int64_t lastMs() const { return m_lastMs; }

    EventText &lines() { return m_lines; }

private:
    void appendKernelPrefix(std::string &out) const;
    void appendType(std::string &out, RecordType type) const;

    Spelling m_spelling;
    Format m_format;
    bool m_named; ///< several machines: every line says where it comes from
    std::string m_machine;
    std::int64_t m_bootMs = 0;
    std::int64_t m_ms = 0;
    std::string m_stamp;
    std::uint64_t m_events = 0;
    std::uint64_t m_records = 0;
    std::int64_t m_firstMs = 0;
    std::int64_t m_lastMs = 0;
    EventText m_lines;
};

} // namespace surveyor::loggen
