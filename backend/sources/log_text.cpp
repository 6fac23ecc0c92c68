// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/log_text.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace surveyor::sources {

void LogText::addPart(std::uint64_t offset, std::shared_ptr<const denials::RawFile> file,
                      std::uint64_t offsetInside)
{
    const std::lock_guard guard(m_lock);
    if (!m_parts.empty())
        m_parts.back().end = offset;
    m_parts.push_back(
        {offset, std::numeric_limits<std::uint64_t>::max(), std::move(file), offsetInside});
}

std::string LogText::nameAt(std::uint64_t offset) const
{
    const Part part = partAt(offset);
    return part.file ? part.file->nameAt(offset - part.offset + part.offsetInside) : std::string();
}

std::expected<std::string, std::string> LogText::read(std::uint64_t offset, std::size_t bytes) const
{
    std::string text;
    while (text.size() < bytes) {
        const std::uint64_t at = offset + text.size();
        const Part part = partAt(at);
        if (!part.file)
            return std::unexpected("nothing was read at that place");
        const std::uint64_t wanted = std::min<std::uint64_t>(bytes - text.size(), part.end - at);
        auto piece =
            part.file->read(at - part.offset + part.offsetInside, static_cast<std::size_t>(wanted));
        if (!piece || piece->size() != wanted)
            return piece;
        text += *piece;
    }
    return text;
}

LogText::Part LogText::partAt(std::uint64_t offset) const
{
    const std::lock_guard guard(m_lock);
    const auto later = std::ranges::upper_bound(m_parts, offset, {}, &Part::offset);
    return later == m_parts.begin() ? Part{} : *(later - 1);
}

} // namespace surveyor::sources
