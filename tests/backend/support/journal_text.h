// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <format>
#include <string>
#include <unistd.h>

namespace surveyor::test {

inline constexpr const char *journalWriter = "/usr/lib/systemd/systemd-journal-remote";
inline bool canWriteJournals()
{
    return ::access(journalWriter, X_OK) == 0;
}

/// A host's journal in systemd's export format, to be made a journal by its own tool. Times are
/// seconds after a moment of 2026.
class JournalText
{
public:
    static constexpr std::uint64_t firstUs = 1'795'000'000'000'000;

    explicit JournalText(std::string host, char id = 'a')
        : m_host(std::move(host))
        , m_id(32, id)
    {
    }

    /// Any entry; every field on a line of its own.
    JournalText &entry(int second, const std::string &fields)
    {
        m_text +=
            std::format("__REALTIME_TIMESTAMP={}\n__MONOTONIC_TIMESTAMP={}\n_BOOT_ID={}\n"
                        "_MACHINE_ID={}\n_HOSTNAME={}\n{}\n",
                        firstUs + static_cast<std::uint64_t>(second) * 1'000'000 + ++m_entries,
                        second * 1'000'000, m_id, m_id, m_host, fields);
        return *this;
    }
    /// As journald takes it from the audit socket.
    JournalText &record(int second, int type, int serial, const std::string &text)
    {
        return entry(second,
                     std::format("_TRANSPORT=audit\n_AUDIT_TYPE={}\n"
                                 "_AUDIT_TYPE_NAME=AUDIT{}\n_AUDIT_ID={}\n"
                                 "_SOURCE_REALTIME_TIMESTAMP={}\n"
                                 "SYSLOG_IDENTIFIER=audit\nMESSAGE=AUDIT{} {}\n",
                                 type, type, serial, sourceUs(second), type, text));
    }
    /// As the kernel prints it where nobody else takes it.
    JournalText &line(int second, int type, int serial, const std::string &text)
    {
        return entry(second,
                     std::format("_TRANSPORT=kernel\nSYSLOG_IDENTIFIER=kernel\n"
                                 "MESSAGE=audit: type={} audit({}.898:{}): {}\n",
                                 type, sourceUs(second) / 1'000'000, serial, text));
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

    /// The fields of a denial of a path.
    static std::string denied(const std::string &path)
    {
        return std::format("domain=12d079cb6 blockers=fs.read_file path=\"{}\" dev=\"vda\" ino=861",
                           path);
    }

private:
    static std::uint64_t sourceUs(int second)
    {
        return firstUs + static_cast<std::uint64_t>(second) * 1'000'000 + 898'000;
    }

    std::string m_host;
    std::string m_id;
    std::string m_text;
    std::uint64_t m_entries = 0;
};

/// Makes a journal of it; whether that worked.
bool writeJournal(const JournalText &text, const std::string &path);

} // namespace surveyor::test
