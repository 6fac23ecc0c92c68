// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event.h"

#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>

namespace surveyor::denials {
class RawFile;
}

namespace surveyor::sources {

/// Audit text that goes on being written: a growing file, a pipe, the helper's stream, the
/// journal. Every kind gives lines as the kernel writes them, and gap lines (audit/gap_line.h)
/// where it knows that some are missing. One thread.
class LiveSource
{
public:
    enum class Got : std::uint8_t {
        Lines,   ///< the chunk is filled
        Nothing, ///< no line was written in that time
        End,     ///< nothing will come any more
    };

    virtual ~LiveSource() = default;
    LiveSource(const LiveSource &) = delete;
    LiveSource &operator=(const LiveSource &) = delete;

    /// Where rows find their lines again.
    [[nodiscard]] virtual std::shared_ptr<const denials::RawFile> rawFile() const = 0;
    /// Fills @p chunk's text and place with whole lines, waiting for them no longer than
    /// @p patience; or an English reason why nothing can be read any more.
    virtual std::expected<Got, std::string> next(audit::Chunk &chunk,
                                                 std::chrono::milliseconds patience) = 0;

protected:
    LiveSource() = default;
};

} // namespace surveyor::sources
