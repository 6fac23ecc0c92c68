// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/helper_source.h"

#include <utility>

namespace surveyor::sources {

std::expected<std::unique_ptr<HelperSource>, std::string> HelperSource::make(HelperSocket socket,
                                                                             std::string name)
{
    auto spool = Spool::make(std::move(name));
    if (!spool)
        return std::unexpected(spool.error());
    return std::unique_ptr<HelperSource>(new HelperSource(std::move(socket), *std::move(spool)));
}

HelperSource::HelperSource(HelperSocket socket, std::shared_ptr<Spool> spool)
    : m_stream(std::move(socket))
    , m_spool(std::move(spool))
{
}

std::expected<LiveSource::Got, std::string> HelperSource::next(audit::Chunk &chunk,
                                                               std::chrono::milliseconds patience)
{
    auto text = m_stream.read(static_cast<int>(patience.count()));
    if (!text)
        return std::unexpected(text.error());
    if (text->empty())
        return m_stream.ended() ? ending() : Got::Nothing;
    chunk.text = *std::move(text);
    chunk.offset = m_offset;
    if (auto kept = m_spool->put(m_offset, chunk.text); !kept)
        return std::unexpected(kept.error());
    m_offset += chunk.text.size();
    return Got::Lines;
}

/// Why nothing comes any more; where it is not the plain end, that is an error.
std::expected<LiveSource::Got, std::string> HelperSource::ending() const
{
    const auto &end = m_stream.said().end();
    if (end && end->reason == wire::EndReason::Revoked)
        return std::unexpected("the right to read was taken back");
    if (end && end->reason == wire::EndReason::Failed)
        return std::unexpected("the helper cannot read on");
    return Got::End;
}

} // namespace surveyor::sources
