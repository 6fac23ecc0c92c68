// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_stream.h"
#include "sources/live_source.h"
#include "sources/spool.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>

namespace surveyor::sources {

/// The helper's live stream, taken up again when it breaks off (the helper was killed or
/// upgraded). What happened in between is filled in from the recorded history, where that may be
/// read; else a gap line says that records are missing. Nobody is asked for a password again.
class RejoiningSource : public LiveSource
{
public:
    /// What the helper is asked for, on the thread that reads.
    struct Helper
    {
        std::function<HelperAnswer(const std::stop_token &)> live;
        std::function<HelperAnswer(const HistoryQuery &, const std::stop_token &)> history;
        /// The stream broke off, or could not be had again; nothing: it is there again.
        std::function<void(const std::optional<HelperError> &)> changed;
        std::chrono::milliseconds firstPause{1000}; ///< before the stream is asked for again
    };

    /// The error is English.
    static std::expected<std::unique_ptr<RejoiningSource>, std::string>
    make(HelperSocket first, Helper helper, std::stop_token stop);

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const override
    {
        return m_spool;
    }
    std::expected<Got, std::string> next(audit::Chunk &chunk,
                                         std::chrono::milliseconds patience) override;

private:
    using Clock = std::chrono::steady_clock;

    RejoiningSource(HelperSocket first, Helper helper, std::stop_token stop,
                    std::shared_ptr<Spool> spool);
    std::string readLive(std::chrono::milliseconds patience);
    std::string readFill(std::chrono::milliseconds patience);
    std::string rejoin(std::chrono::milliseconds patience);
    void breakOff(HelperError error);
    void noteTimes(std::string_view lines);
    void noteFilled(std::string_view lines);
    [[nodiscard]] std::string gap() const;

    Helper m_helper;
    std::stop_token m_stop;
    std::shared_ptr<Spool> m_spool;
    std::uint64_t m_offset = 0;
    std::unique_ptr<HelperStream> m_live; ///< null while it is broken off
    std::unique_ptr<HelperStream> m_fill; ///< what the history has of the time in between
    Clock::time_point m_retryAt;
    std::chrono::milliseconds m_pause;
    using Stamps = std::set<std::string, std::less<>>;
    std::optional<std::int64_t> m_lastMs; ///< of the newest record
    Stamps m_newest;                      ///< of records of that moment
    Stamps m_known;                       ///< that the history may repeat
    bool m_meets = false;                 ///< the history has some of these
    Stamps m_filled;                      ///< that the live stream may repeat
    std::optional<std::string> m_failure; ///< reading is over: the right was taken back
};

} // namespace surveyor::sources
