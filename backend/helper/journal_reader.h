// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "helper/log_reader.h"

#include <expected>
#include <memory>
#include <systemd/sd-journal.h>

namespace surveyor::helper {

/// Reads what journald has kept of the kernel's records. Only for a process that holds no
/// capability: journals are parsed by a large library. One thread.
class JournalReader
{
public:
    /// Opens the system's journals; a negative errno where there is none to read.
    static std::expected<JournalReader, int> open(const HistoryRange &range);
    /// Reads on for a while; false at the end.
    bool read(Stream &stream, HistoryOutput &output);

private:
    struct Close
    {
        void operator()(sd_journal *journal) const noexcept { sd_journal_close(journal); }
    };
    void takeEntry(Stream &stream, HistoryOutput &output);
    std::string_view field(const char *name);

    std::unique_ptr<sd_journal, Close> m_journal;
};

} // namespace surveyor::helper
