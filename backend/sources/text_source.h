// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event.h"
#include "denials/time_range.h"
#include "sources/input.h"
#include "sources/log_set.h"
#include "sources/log_text.h"
#include "sources/source_error.h"
#include "sources/spool.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace surveyor::sources {

/// The text of one log, which may be a file, a stream or a rotated set, in runs of whole lines.
/// What cannot be read again later (standard input, a pipe, a compressed file) is kept in a
/// spool as it goes by. One thread at a time, where nothing else is said.
class TextSource
{
public:
    /// Of plain files, only the parts are read that can hold records of these @p times.
    TextSource(Log log, denials::TimeRange times, std::uint64_t spoolBytes, std::stop_token stop);

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const { return m_text; }
    /// What lies on the disk; 0 where it cannot be known.
    [[nodiscard]] std::uint64_t bytesTotal() const noexcept { return m_total; }
    /// How much of bytesTotal() was taken or passed over. Any thread.
    [[nodiscard]] std::uint64_t bytesDone() const;

    /// Fills @p chunk's text and place with the next lines; false at the end. A line of more
    /// than a megabyte is cut: no audit record has 10,000 bytes.
    bool next(audit::Chunk &chunk);
    /// Keeps the text of a chunk that next() filled, where that is needed. Any thread, chunks
    /// in any order.
    void keep(const audit::Chunk &chunk);
    /// What could not be read, or not to its end. Any thread.
    [[nodiscard]] std::vector<SourceError> errors() const;

private:
    struct KeptPart
    {
        std::uint64_t offset;
        std::shared_ptr<Spool> spool; ///< null: a plain file
    };

    bool openNextFile();
    void beginFile(Input input, std::shared_ptr<Spool> spool, std::uint64_t begin);
    void closeFile();
    std::size_t readInto(char *to, std::size_t bytes);
    void fill(std::string &text);
    void fail(const std::string &name, std::string what);

    const Log m_log;
    const denials::TimeRange m_times;
    const std::uint64_t m_spoolBytes;
    std::stop_token m_stop;
    std::shared_ptr<LogText> m_text = std::make_shared<LogText>();
    std::uint64_t m_total = 0;

    std::size_t m_nextFile = 0; ///< of m_log.files
    std::optional<Input> m_input;
    bool m_ended = false;       ///< m_input has no more
    bool m_begins = false;      ///< no chunk of m_input was handed out yet
    bool m_inside = false;      ///< reading m_input did not begin at its beginning
    std::string m_rest;         ///< read, but behind the last line end
    std::uint64_t m_offset = 0; ///< of m_rest

    mutable std::mutex m_lock; ///< guards what follows
    std::vector<KeptPart> m_kept;
    std::vector<SourceError> m_errors;
    ByteStream *m_counted = nullptr;    ///< m_input's, for bytesDone()
    std::uint64_t m_doneBefore = 0;     ///< of the files before, and what was passed over
    std::atomic<bool> m_failed = false; ///< the spool took no more
};

} // namespace surveyor::sources
