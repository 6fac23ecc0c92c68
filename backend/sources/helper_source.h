// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_stream.h"
#include "sources/live_source.h"
#include "sources/spool.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <string>

namespace surveyor::sources {

/// A stream of the helper, live or history, as a source of lines. Their text is kept in a spool.
class HelperSource : public LiveSource
{
public:
    /// @p name is for messages. An error is an English reason.
    static std::expected<std::unique_ptr<HelperSource>, std::string> make(HelperSocket socket,
                                                                          std::string name);

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const override
    {
        return m_spool;
    }
    std::expected<Got, std::string> next(audit::Chunk &chunk,
                                         std::chrono::milliseconds patience) override;
    [[nodiscard]] const FrameText &said() const noexcept { return m_stream.said(); }

private:
    HelperSource(HelperSocket socket, std::shared_ptr<Spool> spool);
    [[nodiscard]] std::expected<Got, std::string> ending() const;

    HelperStream m_stream;
    std::shared_ptr<Spool> m_spool;
    std::uint64_t m_offset = 0;
};

} // namespace surveyor::sources
