// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_client.h"
#include "wire/frame.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::sources {

/// What the frames of a stream say, as lines of audit text: records as auditd writes them, and a
/// line of the project's own where records are missing. Of the history, an event that auditd's
/// logs hold is not told a second time from the journal. Trusts nothing the helper sends. One
/// thread.
class FrameText
{
public:
    /// Appends the lines of one frame to @p text; an English reason where the frame, or its
    /// place in the stream, is wrong. After that nothing is taken any more.
    std::expected<void, std::string> take(std::string_view frame, std::string &text);

    /// Set by the stream's last frame.
    [[nodiscard]] const std::optional<wire::End> &end() const noexcept { return m_end; }
    /// What the helper had to say, apart from losses and auditing switched off; the newest 1000.
    [[nodiscard]] const std::vector<wire::Note> &notes() const noexcept { return m_notes; }
    [[nodiscard]] std::uint64_t records() const noexcept { return m_records; }
    [[nodiscard]] std::uint64_t lost() const noexcept { return m_lost; }

private:
    const char *takeFrame(const wire::Frame &frame, std::string &text);
    const char *takeEvent(const wire::Event &event, std::string &text);
    [[nodiscard]] bool isToldTwice(const wire::Event &event);
    void takeLost(const wire::Lost &lost, std::string &text);
    void takeNote(const wire::Note &note, std::string &text);

    bool m_greeted = false;
    bool m_broken = false;
    std::optional<wire::End> m_end;
    std::vector<wire::Note> m_notes;
    std::vector<std::pair<std::int64_t, std::uint32_t>> m_logged; ///< events; sorted for a journal
    bool m_journal = false;
    std::uint64_t m_records = 0;
    std::uint64_t m_lost = 0;
    std::int64_t m_lastMs = -1;
};

/// Reads a stream of the helper as audit text. One thread.
class HelperStream
{
public:
    explicit HelperStream(HelperSocket socket, std::stop_token stop = {});

    /// Waits for more and gives whole lines; empty at the end or after a stop. An English reason
    /// where the stream was cut off (the helper was killed) or is none.
    std::expected<std::string, std::string> read();
    /// The same, but gives up after @p patienceMs with an empty text and ended() false.
    std::expected<std::string, std::string> read(int patienceMs);

    [[nodiscard]] bool ended() const noexcept { return m_ended; }
    [[nodiscard]] const FrameText &said() const noexcept { return m_frames; }

private:
    enum class Wait : std::uint8_t { Ready, Stopped, Patience };
    [[nodiscard]] Wait wait(int patienceMs) const;

    HelperSocket m_socket;
    std::stop_token m_stop;
    FrameText m_frames;
    std::vector<char> m_buffer;
    bool m_ended = false;
};

} // namespace surveyor::sources
