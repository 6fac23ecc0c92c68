// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace surveyor::sources {

/// How a record came into the journal.
enum class JournalWay : std::uint8_t {
    Audit,  ///< from the kernel's audit socket, field by field
    Kernel, ///< as a line of the kernel's log, which may be cut short
};

/// A record that a journal holds, as a line of audit text without its end.
struct JournalRecord
{
    JournalWay way = JournalWay::Audit;
    std::uint64_t boot = 0; ///< a hash of machine and boot; serials begin anew with each
    std::int64_t timeMs = 0;
    std::uint32_t serial = 0;
    std::uint16_t type = 0;
    std::int64_t entryUs = 0; ///< when the journal took it
    std::string line;
};

/// A record's line from what the audit socket gave; nothing where a field is missing or is none.
/// @p node stands in front unless it is empty.
std::optional<JournalRecord> auditEntry(std::string_view type, std::string_view serial,
                                        std::string_view timeUs, std::string_view message,
                                        std::string_view node);
/// The same from a line of the kernel's log, "audit: type=N audit(…): …".
std::optional<JournalRecord> kernelEntry(std::string_view message, std::string_view node);

/// A host whose journal has the audit socket's entries mostly has the kernel's lines of the same
/// records too. Lets each through once, the audit entry where there is one, in the journal's
/// order but for lines that wait a second for their entry. One thread.
class JournalMerge
{
public:
    /// Appends the lines that are due now.
    void take(JournalRecord record, std::string &text);
    /// Nothing follows until then: lines that have waited long enough are due.
    void settle(std::int64_t nowUs, std::string &text);
    /// Records that came a second time.
    [[nodiscard]] std::uint64_t repeated() const noexcept { return m_repeated; }

private:
    struct Known
    {
        std::uint64_t key;
        std::int64_t entryUs;
    };
    struct Seen
    {
        std::uint16_t audit = 0;
        std::uint16_t kernel = 0;
        bool waits = false;
    };
    void releaseUntil(std::int64_t entryUs, std::string &text);
    void forgetUntil(std::int64_t entryUs);

    std::unordered_map<std::uint64_t, Seen> m_seen; ///< by record
    std::deque<Known> m_known;                      ///< its keys, in order of arrival
    std::deque<JournalRecord> m_waiting;
    std::uint64_t m_repeated = 0;
};

} // namespace surveyor::sources
