// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/scan.h"

#include "audit/frequent_types.h"
#include "audit/interpreted.h"
#include "text/digits.h"

#include <algorithm>
#include <cstring>

namespace surveyor::audit {
namespace {

bool isWanted(RecordType type) noexcept
{
    switch (type) {
    case types::landlockAccess:
    case types::landlockDomain:
    case types::syscall:
    case types::uringop:
    case types::proctitle:
    case types::kernel:
    case types::systemBoot: return true;
    default: return false;
    }
}

/// Keeps what two neighbouring lines have in common: most lines repeat the stamp of the line
/// before.
class Scanner
{
public:
    Scanner(std::string_view text, Scan &result)
        : m_text(text)
        , m_result(result)
    {
        m_result.lineEnds.find(text, '\x1d');
    }

    void run()
    {
        for (const std::size_t end : m_result.lineEnds.places())
            takeLine(end, end + 1);
        if (m_end < m_text.size())
            takeLine(m_text.size(), m_text.size());
        if (m_result.firstMs)
            m_result.lastMs = m_current.timeMs;
    }

private:
    /// The line from m_end on.
    void takeLine(std::size_t end, std::size_t next)
    {
        m_begin = m_end;
        m_end = next;
        const std::string_view line = m_text.substr(m_begin, end - m_begin);
        if (!fastLine(line))
            slowLine(line);
        ++m_result.lineCount;
    }

    /// "type=NAME msg=audit(STAMP): " of a frequent type without node. Most lines repeat the
    /// stamp of the line before, which is then compared as text and not read again.
    bool fastLine(std::string_view line)
    {
        constexpr std::string_view opening = "type=";
        if (line.size() < opening.size() + FrequentType::bytesRead || !m_node.empty()
            || !line.starts_with(opening))
            return false;
        const auto [type, length] = frequentType(line.data() + opening.size());
        if (type == types::unknown)
            return false;
        const auto rest = line.substr(opening.size() + length);
        if (!repeatsStamp(rest) && !fastStart(rest))
            return false;
        add(type, rest.substr(m_stamp.size()));
        return true;
    }

    /// Whether the stamp is the one of the line before. Word by word, the last one first: that
    /// is where the serials of two events differ.
    [[nodiscard]] bool repeatsStamp(std::string_view rest) const noexcept
    {
        constexpr std::size_t word = sizeof(std::uint64_t);
        const std::size_t size = m_stamp.size();
        if (size < word || rest.size() < size)
            return false; // read it, then
        const auto differs = [&](std::size_t at) {
            std::uint64_t here = 0;
            std::uint64_t before = 0;
            std::memcpy(&here, rest.data() + at, word);
            std::memcpy(&before, m_stamp.data() + at, word);
            return here != before;
        };
        if (differs(size - word))
            return false;
        for (std::size_t at = 0; at + word < size; at += word) {
            if (differs(at))
                return false;
        }
        return true;
    }

    /// Begins an event whose stamp has the usual shape: " msg=audit(1795471464.706:3136464):".
    bool fastStart(std::string_view rest)
    {
        constexpr std::string_view open = " msg=audit(";
        constexpr std::size_t dotAt = open.size() + 10;
        constexpr std::size_t serialAt = dotAt + 5;
        constexpr std::size_t longestSerial = 10;
        if (rest.size() < serialAt + longestSerial + 2 || !rest.starts_with(open)
            || rest[dotAt] != '.' || rest[serialAt - 1] != ':')
            return false;
        const text::Digits seconds = text::firstDigits(rest.data() + open.size());
        text::Digits serial = text::firstDigits(rest.data() + serialAt);
        std::uint64_t millis = seconds.number;
        bool good = seconds.count == 8;
        for (const std::size_t at : {dotAt - 2, dotAt - 1, dotAt + 1, dotAt + 2, dotAt + 3}) {
            good = good && text::isDigit(rest[at]);
            millis = millis * 10 + static_cast<std::uint64_t>(rest[at] - '0');
        }
        for (; serial.count >= 8 && serial.count < longestSerial; ++serial.count) {
            const char digit = rest[serialAt + serial.count];
            if (!text::isDigit(digit))
                break;
            serial.number = serial.number * 10 + static_cast<std::uint64_t>(digit - '0');
        }
        const std::size_t close = serialAt + serial.count;
        if (!good || serial.count == 0 || serial.number > 0xffff'ffff || rest[close] != ')'
            || rest[close + 1] != ':')
            return false;
        start({static_cast<std::int64_t>(millis), static_cast<std::uint32_t>(serial.number)}, {});
        m_stamp = rest.substr(0, close + 2);
        return true;
    }

    void slowLine(std::string_view text)
    {
        const Line line = parseLine(text);
        switch (line.kind) {
        case LineKind::Blank: return;
        case LineKind::Foreign: ++m_result.foreignCount; return;
        case LineKind::Loss: addLoss(line); return;
        case LineKind::Malformed:
            m_result.problems.push_back({m_result.lineCount, line.problem});
            return;
        case LineKind::Record: break;
        }
        if (m_inGroup && (line.stamp != m_current || line.node != m_node))
            m_inGroup = false;
        if (!m_inGroup) {
            start(line.stamp, line.node);
            rememberStamp(line, text);
        }
        if (line.type == types::configChange && switchesAuditOff(line.body))
            addAuditOff();
        if (line.spelling == Spelling::Interpreted)
            addInterpreted(line);
        else
            addRecord(line.type, line.body, line.enriched);
    }

    /// "op=set audit_enabled=0 old=1 …"
    static bool switchesAuditOff(std::string_view body) noexcept
    {
        return body.contains("audit_enabled=0 ") && !body.contains("old=0");
    }

    void addAuditOff()
    {
        ScanLoss loss = lossHere();
        loss.kind = LossKind::AuditOff;
        loss.node = m_node;
        m_result.losses.push_back(loss);
    }

    void addLoss(const Line &line)
    {
        ScanLoss loss = lossHere();
        loss.kind = line.lossKind;
        loss.count = line.lost;
        loss.node = line.node;
        if (line.stamp.timeMs != 0)
            loss.timeMs = line.stamp.timeMs;
        m_result.losses.push_back(loss);
    }

    [[nodiscard]] ScanLoss lossHere() const
    {
        ScanLoss loss;
        if (m_result.firstMs)
            loss.timeMs = m_current.timeMs;
        loss.begin = static_cast<std::uint32_t>(m_begin);
        loss.end = static_cast<std::uint32_t>(m_end);
        return loss;
    }

    void start(const Stamp &stamp, std::string_view node)
    {
        m_inGroup = true;
        m_hasGroup = false;
        m_current = stamp;
        m_node = node;
        m_stamp = {};
        if (!m_result.firstMs)
            m_result.firstMs = stamp.timeMs;
        m_result.span.take(stamp.timeMs);
        m_result.events.start(node, stamp);
    }

    /// Keeps the text from the blank before msg= up to the colon, for fastLine().
    void rememberStamp(const Line &line, std::string_view text)
    {
        const auto from = std::min(text.find(' '), text.size());
        const auto to = text.find("):", from);
        // Behind the type, not anywhere: a body may quote another record's.
        const bool usual = text.substr(from).starts_with(" msg=audit(");
        if (usual && line.spelling == Spelling::AuditLog && to != std::string_view::npos)
            m_stamp = text.substr(from, to + 2 - from);
    }

    void add(RecordType type, std::string_view rest)
    {
        if (!isWanted(type)) {
            ++m_result.recordCount;
            return;
        }
        std::string_view enriched;
        const void *const mark =
            m_result.lineEnds.marked() ? std::memchr(rest.data(), '\x1d', rest.size()) : nullptr;
        if (mark) {
            const auto at = static_cast<std::size_t>(static_cast<const char *>(mark) - rest.data());
            enriched = rest.substr(at + 1);
            rest = rest.substr(0, at);
        }
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
        while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\r'))
            rest.remove_suffix(1);
        addRecord(type, rest, enriched);
    }

    void addInterpreted(const Line &line)
    {
        ++m_result.interpretedCount;
        if (!isWanted(line.type)) {
            ++m_result.recordCount;
            return;
        }
        m_result.rewritten.push_back(rawBody(line));
        std::string_view body = m_result.rewritten.back();
        const auto mark = body.find('\x1d');
        const auto enriched =
            mark == std::string_view::npos ? std::string_view() : body.substr(mark + 1);
        addRecord(line.type, body.substr(0, mark), enriched);
    }

    void addRecord(RecordType type, std::string_view body, std::string_view enriched)
    {
        ++m_result.recordCount;
        if (!isWanted(type))
            return;
        if (!m_hasGroup) {
            m_hasGroup = true;
            Group &group = m_result.groups.emplace_back();
            group.stamp = m_current;
            group.node = m_node;
            group.firstRecord = static_cast<std::uint32_t>(m_result.records.size());
            group.begin = static_cast<std::uint32_t>(m_begin);
        }
        Group &group = m_result.groups.back();
        ++group.recordCount;
        group.end = static_cast<std::uint32_t>(m_end);
        // No branches: which type comes next is hard to guess.
        const bool denied = type == types::landlockAccess;
        const bool called = type == types::syscall || type == types::uringop;
        const bool titled = type == types::proctitle;
        group.denied = group.denied || denied;
        group.called = group.called || called;
        group.titled = group.titled || titled;
        group.lone = group.lone || !(denied || called || titled);
        // All of its members are given: what is to be cleared first costs more than the rest.
        m_result.records.emplace_back(type, false, static_cast<std::uint32_t>(m_result.lineCount),
                                      body, enriched, std::uint64_t{0}, std::array<Piece, 2>());
    }

    std::string_view m_text;
    Scan &m_result;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    Stamp m_current;
    std::string_view m_node;
    std::string_view m_stamp;
    bool m_inGroup = false;
    bool m_hasGroup = false;
};

} // namespace

void scan(std::string_view text, Scan &result)
{
    Scanner(text, result).run();
}

} // namespace surveyor::audit
