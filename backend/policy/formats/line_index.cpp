// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/line_index.h"

#include <algorithm>

namespace surveyor::formats {

LineIndex::LineIndex(std::string_view text, std::uint32_t file)
    : m_lines{0}
    , m_size(text.size())
    , m_file(file)
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        m_lines.push_back(at + 1);
}

policy::SourceSpan LineIndex::span(std::size_t begin, std::size_t end) const
{
    begin = std::min(begin, m_size);
    const auto next = std::ranges::upper_bound(m_lines, begin);
    const auto line = static_cast<std::size_t>(next - m_lines.begin());
    return {.file = m_file,
            .begin = begin,
            .end = std::clamp(end, begin, m_size),
            .line = static_cast<std::uint32_t>(line),
            .column = static_cast<std::uint32_t>(begin - m_lines[line - 1] + 1)};
}

std::size_t LineIndex::offset(std::size_t line, std::size_t column) const
{
    if (line == 0 || line > m_lines.size())
        return m_size;
    return std::min(m_lines[line - 1] + (column == 0 ? 0 : column - 1), m_size);
}

} // namespace surveyor::formats
