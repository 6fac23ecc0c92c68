// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/scan.h"

#include "audit/interpreted.h"

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
/// before, and most types come again and again.
class Scanner
{
public:
    Scanner(std::string_view text, Scan &result)
        : m_text(text)
        , m_result(result)
        , m_enriched(text.find('\x1d') != std::string_view::npos)
    {
    }

    void run()
    {
        std::size_t at = 0;
        while (at < m_text.size()) {
            m_begin = at;
            if (!fastLine()) {
                const std::size_t end = endOfLine(at);
                slowLine(m_text.substr(at, end - at));
            }
            ++m_result.lineCount;
            at = m_end;
        }
        if (m_result.firstMs)
            m_result.lastMs = m_current.timeMs;
    }

private:
    /// Where the line ends that goes on at @p from; m_end is where the next one begins.
    std::size_t endOfLine(std::size_t from)
    {
        const void *const found = std::memchr(m_text.data() + from, '\n', m_text.size() - from);
        const std::size_t end = found
            ? static_cast<std::size_t>(static_cast<const char *>(found) - m_text.data())
            : m_text.size();
        m_end = end < m_text.size() ? end + 1 : end;
        return end;
    }

    /// "type=NAME msg=audit(STAMP): " of a frequent type without node. Most lines repeat the
    /// stamp of the line before, which is then compared as text and not read again. The line's
    /// end is looked for behind the stamp only: nothing that was recognised holds one.
    bool fastLine()
    {
        constexpr std::size_t typeAt = 5;
        const auto text = m_text.substr(m_begin);
        if (!m_node.empty() || !text.starts_with("type="))
            return false;
        std::size_t typeLength = 0;
        const RecordType type = fastType(text, typeLength);
        if (type == types::unknown)
            return false;
        const auto rest = text.substr(typeAt + typeLength);
        if (!repeatsStamp(rest) && !fastStart(rest))
            return false;
        const std::size_t body = m_begin + typeAt + typeLength + m_stamp.size();
        add(type, m_text.substr(body, endOfLine(body) - body));
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
        if (rest.size() < serialAt + 3 || !rest.starts_with(open) || rest[dotAt] != '.'
            || rest[serialAt - 1] != ':')
            return false;
        std::uint64_t seconds = 0;
        std::uint64_t millis = 0;
        std::uint64_t serial = 0;
        const bool timed = takeDigits(rest, open.size(), dotAt, seconds)
            && takeDigits(rest, dotAt + 1, serialAt - 1, millis);
        const auto close = rest.substr(0, serialAt + 11).find(')', serialAt);
        if (!timed || close == std::string_view::npos || rest.substr(close, 2) != "):"
            || !takeDigits(rest, serialAt, close, serial) || serial > 0xffff'ffff)
            return false;
        Line line;
        line.stamp = {static_cast<std::int64_t>(seconds * 1000 + millis),
                      static_cast<std::uint32_t>(serial)};
        start(line);
        m_stamp = rest.substr(0, close + 2);
        return true;
    }

    static bool takeDigits(std::string_view text, std::size_t from, std::size_t to,
                           std::uint64_t &number) noexcept
    {
        for (std::size_t i = from; i < to; ++i) {
            const unsigned digit = static_cast<unsigned char>(text[i]) - unsigned{'0'};
            if (digit > 9)
                return false;
            number = number * 10 + digit;
        }
        return to > from;
    }

    /// The types a busy log is made of, by their first letters.
    static RecordType fastType(std::string_view line, std::size_t &length) noexcept
    {
        const auto rest = line.substr(5);
        const auto is = [&](std::string_view name) {
            length = name.size() - 1; // the blank belongs to the stamp's text
            return rest.starts_with(name);
        };
        // Which of the uninteresting types it is does not matter: they are only counted.
        const auto counted = [&](auto... names) {
            return (is(names) || ...) ? types::path : types::unknown;
        };
        switch (rest.empty() ? '\0' : rest.front()) {
        case 'S':
            if (is("SYSCALL "))
                return types::syscall;
            return counted("SOCKADDR ", "SERVICE_START ", "SERVICE_STOP ", "SECCOMP ");
        case 'A': return counted("AVC ");
        case 'P':
            if (is("PROCTITLE "))
                return types::proctitle;
            return counted("PATH ");
        case 'C': return counted("CWD ", "CRED_DISP ", "CRED_ACQ ", "CRED_REFR ");
        case 'E': return counted("EXECVE ", "EOE ");
        case 'U':
            if (is("UNKNOWN[1423] "))
                return types::landlockAccess;
            if (is("UNKNOWN[1424] "))
                return types::landlockDomain;
            return counted("USER_ACCT ", "USER_AUTH ", "USER_START ", "USER_END ", "USER_LOGIN ");
        case 'L':
            if (is("LANDLOCK_ACCESS "))
                return types::landlockAccess;
            if (is("LANDLOCK_DOMAIN "))
                return types::landlockDomain;
            return counted("LOGIN ");
        case '1':
            if (is("1423 "))
                return types::landlockAccess;
            return is("1424 ") ? types::landlockDomain : types::unknown;
        default: return types::unknown;
        }
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
            start(line);
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

    void start(const Line &line)
    {
        m_inGroup = true;
        m_hasGroup = false;
        m_current = line.stamp;
        m_node = line.node;
        m_stamp = {};
        if (!m_result.firstMs)
            m_result.firstMs = line.stamp.timeMs;
        m_result.span.take(line.stamp.timeMs);
        m_result.events.start(line.node, line.stamp);
    }

    /// Keeps the text from the blank before msg= up to the colon, for fastLine().
    void rememberStamp(const Line &line, std::string_view text)
    {
        const auto from = text.find(" msg=audit(");
        const auto to = text.find("):", from == std::string_view::npos ? text.size() : from);
        if (line.spelling == Spelling::AuditLog && to != std::string_view::npos)
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
            m_enriched ? std::memchr(rest.data(), '\x1d', rest.size()) : nullptr;
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
            Group group;
            group.stamp = m_current;
            group.node = m_node;
            group.firstRecord = static_cast<std::uint32_t>(m_result.records.size());
            group.begin = static_cast<std::uint32_t>(m_begin);
            m_result.groups.push_back(group);
        }
        Group &group = m_result.groups.back();
        ++group.recordCount;
        group.end = static_cast<std::uint32_t>(m_end);
        switch (type) {
        case types::landlockAccess: group.denied = true; break;
        case types::syscall:
        case types::uringop: group.called = true; break;
        case types::proctitle: group.titled = true; break;
        default: group.lone = true; break;
        }
        ScannedRecord &record = m_result.records.emplace_back();
        record.type = type;
        record.line = static_cast<std::uint32_t>(m_result.lineCount);
        record.body = body;
        record.enriched = enriched;
    }

    std::string_view m_text;
    Scan &m_result;
    bool m_enriched; ///< auditd's enrichment occurs somewhere in the text
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
