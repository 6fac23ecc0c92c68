// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "record_writer.h"

#include "encoding.h"

#include <algorithm>
#include <chrono>

namespace surveyor::loggen {

namespace {

void appendPadded(std::string &out, std::uint64_t value, std::size_t width)
{
    char digits[20];
    const auto result = std::to_chars(digits, digits + sizeof digits, value);
    const auto length = static_cast<std::size_t>(result.ptr - digits);
    if (length < width)
        out.append(width - length, '0');
    out.append(digits, length);
}

/// 2026-11-24T01:00:00.123000+00:00, the stamp syslog daemons put before a kernel line by default.
void appendSyslogTime(std::string &out, std::int64_t ms)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{ms}};
    const year_month_day date{floor<days>(time)};
    const hh_mm_ss clock{time - floor<days>(time)};
    appendPadded(out, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    out.push_back('-');
    appendPadded(out, static_cast<unsigned>(date.month()), 2);
    out.push_back('-');
    appendPadded(out, static_cast<unsigned>(date.day()), 2);
    out.push_back('T');
    appendPadded(out, static_cast<std::uint64_t>(clock.hours().count()), 2);
    out.push_back(':');
    appendPadded(out, static_cast<std::uint64_t>(clock.minutes().count()), 2);
    out.push_back(':');
    appendPadded(out, static_cast<std::uint64_t>(clock.seconds().count()), 2);
    out.push_back('.');
    appendPadded(out, static_cast<std::uint64_t>(clock.subseconds().count()), 3);
    out.append("000+00:00");
}

} // namespace

RecordWriter::RecordWriter(const Options &options)
    : m_spelling(options.spelling)
    , m_format(options.format)
    , m_named(options.hosts > 1)
{
}

void RecordWriter::setMachine(std::string_view name, std::int64_t bootMs)
{
    m_machine = name;
    m_bootMs = bootMs;
}

void RecordWriter::startEvent(std::int64_t ms, std::uint64_t serial)
{
    m_ms = ms;
    m_stamp = "audit(";
    appendNumber(m_stamp, static_cast<std::uint64_t>(ms / 1000));
    m_stamp.push_back('.');
    appendPadded(m_stamp, static_cast<std::uint64_t>(ms % 1000), 3);
    m_stamp.push_back(':');
    appendNumber(m_stamp, serial);
    m_stamp.append("): ");
    ++m_events;
}

void RecordWriter::appendType(std::string &out, RecordType type) const
{
    const auto number = static_cast<std::uint64_t>(type);
    const bool landlock = type == RecordType::LandlockAccess || type == RecordType::LandlockDomain;
    if (m_format == Format::Kernel || m_spelling == Spelling::Numeric) {
        appendNumber(out, number);
    } else if (landlock && m_spelling == Spelling::Unknown) {
        appendField(out, "UNKNOWN[", number);
        out.push_back(']');
    } else {
        out.append(recordName(type));
    }
}

void RecordWriter::appendKernelPrefix(std::string &out) const
{
    if (m_named) {
        appendSyslogTime(out, m_ms);
        out.push_back(' ');
        out.append(m_machine);
        out.append(" kernel: audit: type=");
        return;
    }
    const auto uptime = static_cast<std::uint64_t>(m_ms - m_bootMs);
    out.push_back('[');
    std::string seconds;
    appendNumber(seconds, uptime / 1000);
    out.append(seconds.size() < 5 ? 5 - seconds.size() : 0, ' ');
    out.append(seconds);
    out.push_back('.');
    appendPadded(out, uptime % 1000, 3);
    out.append("000] audit: type=");
}

std::string &RecordWriter::beginRecord(RecordType type)
{
    std::string &out = m_lines.text;
    if (m_format == Format::Kernel) {
        appendKernelPrefix(out);
        appendType(out, type);
        out.push_back(' ');
    } else {
        if (m_named) {
            out.append("node=");
            out.append(m_machine);
            out.push_back(' ');
        }
        out.append("type=");
        appendType(out, type);
        out.append(" msg=");
    }
    out.append(m_stamp);
    return out;
}

void RecordWriter::endRecord(std::string_view interpretation)
{
    if (m_format == Format::Enriched && !interpretation.empty()) {
        m_lines.text.push_back('\x1d');
        m_lines.text.append(interpretation);
    }
    m_lines.text.push_back('\n');
    m_lines.ends.push_back(m_lines.text.size());
    m_firstMs = m_records == 0 ? m_ms : std::min(m_firstMs, m_ms);
    m_lastMs = std::max(m_lastMs, m_ms);
    ++m_records;
}

} // namespace surveyor::loggen
