// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/file_watch.h"
#include "sources/live_source.h"
#include "sources/log_text.h"
#include "sources/plain_file.h"

#include <cstdint>
#include <deque>
#include <expected>
#include <memory>
#include <optional>
#include <string>

namespace surveyor::sources {

/// Follows a plain file that grows, under its name: when it is renamed and a new one is made
/// (auditd, logrotate), what is left in the old one is read first, then whole files that came
/// and went in between, then the new one. When it is cut (copytruncate), reading goes on at its
/// new beginning. A last line without an end waits until it has one.
class FileFollower : public LiveSource
{
public:
    /// Where to begin: at the end as it is now, or at the first record of @p since or later
    /// (none: at the beginning).
    struct Start
    {
        bool atEnd = false;
        std::optional<std::int64_t> sinceMs;
    };

    /// Or an English reason: not there, forbidden, not a plain file, compressed, binary.
    static std::expected<std::unique_ptr<FileFollower>, std::string> open(const std::string &path,
                                                                          const Start &start);

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const override
    {
        return m_text;
    }
    std::expected<Got, std::string> next(audit::Chunk &chunk,
                                         std::chrono::milliseconds patience) override;

private:
    explicit FileFollower(std::string path);
    void begin(std::shared_ptr<const PlainFile> file, std::uint64_t at);
    std::expected<bool, std::string> readMore(audit::Chunk &chunk);
    bool giveRest(audit::Chunk &chunk);
    void give(audit::Chunk &chunk, std::size_t bytes);
    [[nodiscard]] bool wasCut(std::uint64_t size) const;
    std::expected<void, std::string> findSuccessors();
    [[nodiscard]] bool successorHasText() const;

    const std::string m_path;
    FileWatch m_watch;
    std::shared_ptr<LogText> m_text = std::make_shared<LogText>();
    std::shared_ptr<const PlainFile> m_file;
    std::deque<std::shared_ptr<const PlainFile>> m_successors; ///< newer than m_file, oldest first
    std::uint64_t m_at = 0;                                    ///< how far m_file was read
    std::string m_block;                                       ///< for reading
    std::string m_rest;         ///< read, but not handed out: a line without an end
    std::string m_tail;         ///< the last bytes before m_at, to know a file that was overwritten
    std::uint64_t m_offset = 0; ///< of m_rest in m_text
    bool m_begins = true;
    bool m_inside = false;
};

} // namespace surveyor::sources
