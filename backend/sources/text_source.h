// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event.h"
#include "denials/raw_text.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <stop_token>
#include <string>

namespace surveyor::sources {

/// One plain file, or a stream, read in runs of whole lines. What cannot be read again later
/// (standard input, a pipe) is kept in a spool as it goes by. One thread at a time.
class TextSource
{
public:
    /// Opens a file, or standard input for "-". Refuses with an English reason: what is
    /// missing, forbidden or a directory, what is compressed, and what ausearch wrote in a
    /// format that drops Landlock's fields.
    /// Waiting for a stream ends when @p stop is requested; the stream then seems to end.
    static std::expected<std::unique_ptr<TextSource>, std::string> open(const std::string &name,
                                                                        std::stop_token stop = {});
    ~TextSource();
    TextSource(const TextSource &) = delete;
    TextSource &operator=(const TextSource &) = delete;

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const { return m_raw; }
    [[nodiscard]] std::uint64_t bytesTotal() const noexcept { return m_total; }

    /// Fills @p chunk's text and offset with the next lines; false at the end, or an English
    /// reason. A line of more than a megabyte is cut: no audit record has 10,000 bytes.
    std::expected<bool, std::string> next(audit::Chunk &chunk);

private:
    TextSource(int input, bool ownsInput, std::shared_ptr<denials::RawFile> raw, std::string name,
               std::stop_token stop);
    [[nodiscard]] bool waitForInput() const;
    std::expected<std::size_t, std::string> readInto(char *to, std::size_t bytes);
    std::expected<void, std::string> keep(const char *from, std::size_t bytes);
    std::expected<void, std::string> checkStart();

    int m_input;
    bool m_ownsInput; ///< false: m_raw closes it, or it is standard input
    bool m_spooled;
    bool m_ended = false;
    std::shared_ptr<denials::RawFile> m_raw;
    std::string m_name;
    std::stop_token m_stop;
    std::string m_rest;         ///< read, but behind the last line end
    std::uint64_t m_offset = 0; ///< of m_rest
    std::uint64_t m_total = 0;
};

} // namespace surveyor::sources
