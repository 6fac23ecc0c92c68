// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/journal_merge.h"

#include "audit/line.h"
#include "audit/record_type.h"

#include <algorithm>
#include <charconv>
#include <format>

namespace surveyor::sources {
namespace {

constexpr std::int64_t patienceUs = 1'000'000;
constexpr std::int64_t memoryUs = 10'000'000;

template<typename Number>
bool readNumber(std::string_view text, Number &number)
{
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && stop == text.data() + text.size();
}

std::string lineOf(const JournalRecord &record, std::string_view body, std::string_view node)
{
    // A line break would make one record look like two; a journal's field may hold one.
    std::string line = node.empty() ? std::string() : std::format("node={} ", node);
    const bool landlock =
        record.type == audit::types::landlockAccess || record.type == audit::types::landlockDomain;
    line += std::format("type={} msg=audit({}.{:03}:{}):{}",
                        landlock ? std::format("UNKNOWN[{}]", record.type)
                                 : audit::recordTypeName(record.type),
                        record.timeMs / 1000, record.timeMs % 1000, record.serial, body);
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r' || c == '\0'; }, ' ');
    return line;
}

std::uint64_t keyOf(const JournalRecord &record)
{
    const auto stir = [](std::uint64_t hash, std::uint64_t value) {
        return (hash ^ value) * 0x9e37'79b9'7f4a'7c15U + (hash >> 29U);
    };
    std::uint64_t key = stir(record.boot, static_cast<std::uint64_t>(record.timeMs));
    return stir(key, (std::uint64_t{record.serial} << 16U) | record.type);
}

} // namespace

std::optional<JournalRecord> auditEntry(std::string_view type, std::string_view serial,
                                        std::string_view timeUs, std::string_view message,
                                        std::string_view node)
{
    JournalRecord record;
    std::uint64_t time = 0;
    // "AUDIT1423 domain=…": the kernel's text behind a name.
    const auto blank = message.find(' ');
    if (!readNumber(type, record.type) || !readNumber(serial, record.serial)
        || !readNumber(timeUs, time) || blank == std::string_view::npos)
        return std::nullopt;
    record.timeMs = static_cast<std::int64_t>(time / 1000);
    record.line = lineOf(record, message.substr(blank), node);
    return record;
}

std::optional<JournalRecord> kernelEntry(std::string_view message, std::string_view node)
{
    const audit::Line line = audit::parseLine(message);
    if (line.kind != audit::LineKind::Record || line.spelling != audit::Spelling::KernelLog)
        return std::nullopt;
    JournalRecord record;
    record.way = JournalWay::Kernel;
    record.type = line.type;
    record.timeMs = line.stamp.timeMs;
    record.serial = line.stamp.serial;
    record.line = lineOf(record, std::format(" {}", line.body), node);
    return record;
}

void JournalMerge::take(JournalRecord record, std::string &text)
{
    releaseUntil(record.entryUs - patienceUs, text);
    forgetUntil(record.entryUs - memoryUs);
    const auto key = keyOf(record);
    const auto [found, isNew] = m_seen.try_emplace(key);
    Seen &seen = found->second;
    if (isNew)
        m_known.push_back({key, record.entryUs});
    // An event may have several records of a type: as many pass as one way has.
    const bool audit = record.way == JournalWay::Audit;
    std::uint16_t &ours = audit ? seen.audit : seen.kernel;
    const std::uint16_t theirs = audit ? seen.kernel : seen.audit;
    ++ours;
    if (audit && seen.waits) {
        // Its line of the kernel's log, the oldest of them, is not needed any more.
        const auto same = [&](const JournalRecord &one) { return keyOf(one) == key; };
        const auto waiting = std::ranges::find_if(m_waiting, same);
        if (waiting != m_waiting.end())
            m_waiting.erase(waiting);
        seen.waits = std::ranges::any_of(m_waiting, same);
        ++m_repeated;
    } else if (ours <= theirs) {
        ++m_repeated;
        return;
    }
    if (!audit) {
        seen.waits = true;
        m_waiting.push_back(std::move(record));
        return;
    }
    text.append(record.line).push_back('\n');
}

void JournalMerge::settle(std::int64_t nowUs, std::string &text)
{
    releaseUntil(nowUs - patienceUs, text);
}

void JournalMerge::releaseUntil(std::int64_t entryUs, std::string &text)
{
    while (!m_waiting.empty() && m_waiting.front().entryUs <= entryUs) {
        if (const auto seen = m_seen.find(keyOf(m_waiting.front())); seen != m_seen.end())
            seen->second.waits = false;
        text.append(m_waiting.front().line).push_back('\n');
        m_waiting.pop_front();
    }
}

void JournalMerge::forgetUntil(std::int64_t entryUs)
{
    while (!m_known.empty() && m_known.front().entryUs < entryUs) {
        m_seen.erase(m_known.front().key);
        m_known.pop_front();
    }
}

} // namespace surveyor::sources
