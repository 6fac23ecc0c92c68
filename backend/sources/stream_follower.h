// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/live_source.h"
#include "sources/spool.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <string>

namespace surveyor::sources {

/// Follows standard input or a named pipe: lines are handed out as they are written. Their text
/// is kept in a spool.
class StreamFollower : public LiveSource
{
public:
    /// "-" is standard input. An error is an English reason.
    static std::expected<std::unique_ptr<StreamFollower>, std::string>
    open(const std::string &name);
    ~StreamFollower() override;

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const override
    {
        return m_spool;
    }
    std::expected<Got, std::string> next(audit::Chunk &chunk,
                                         std::chrono::milliseconds patience) override;

private:
    StreamFollower(int descriptor, bool owns, std::shared_ptr<Spool> spool);
    std::expected<Got, std::string> give(audit::Chunk &chunk, std::size_t bytes);

    int m_descriptor;
    bool m_owns;
    bool m_ended = false;
    std::shared_ptr<Spool> m_spool;
    std::string m_rest; ///< read, but not handed out: a line without an end
    std::uint64_t m_offset = 0;
};

} // namespace surveyor::sources
