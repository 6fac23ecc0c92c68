// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/time_range.h"
#include "sources/journal_merge.h"
#include "sources/live_source.h"
#include "sources/spool.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <string>

struct sd_journal;

namespace surveyor::sources {

struct JournalOptions
{
    /// A folder of journals, of many hosts it may be; "": this machine's.
    std::string folder;
    /// Where reading begins and ends; events may have begun a little earlier.
    denials::TimeRange times;
    /// Go on with what is written later, and begin with that unless a time is given.
    bool follow = false;
};

/// The kernel's audit records that journald has kept, read with the caller's own rights: entries
/// of the audit socket, and lines of the kernel's log; a record that came by both counts once.
/// Lines of a folder carry their host as node=. One thread.
class JournalSource : public LiveSource
{
public:
    /// An error is an English reason that says what to do: no journal, or none that this user
    /// may read.
    static std::expected<std::unique_ptr<JournalSource>, std::string>
    open(const JournalOptions &options);
    /// Whether this user may read this machine's journal and it has taken records of the audit
    /// socket since the machine was started.
    static bool takesAudit();
    ~JournalSource() override;

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const override
    {
        return m_spool;
    }
    std::expected<Got, std::string> next(audit::Chunk &chunk,
                                         std::chrono::milliseconds patience) override;

private:
    JournalSource(sd_journal *journal, JournalOptions options, std::shared_ptr<Spool> spool);
    [[nodiscard]] int match() const;
    [[nodiscard]] int seek() const;
    void takeEntry(std::string &text);
    [[nodiscard]] std::string field(const char *name) const;

    sd_journal *m_journal;
    JournalOptions m_options;
    std::shared_ptr<Spool> m_spool;
    JournalMerge m_merge;
    std::uint64_t m_offset = 0;
    bool m_ended = false;
};

} // namespace surveyor::sources
