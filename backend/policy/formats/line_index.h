// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/source_span.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace surveyor::formats {

/// Turns byte offsets of one text into lines and columns, both counted from 1, columns in bytes.
/// Does not keep the text.
class LineIndex
{
public:
    /// @p file is the text's place in Policy::files.
    explicit LineIndex(std::string_view text, std::uint32_t file = 0);

    [[nodiscard]] policy::SourceSpan span(std::size_t begin, std::size_t end) const;
    /// The offset of a line and column; the end of the text where there is no such place.
    [[nodiscard]] std::size_t offset(std::size_t line, std::size_t column) const;

private:
    std::vector<std::size_t> m_lines; ///< offset of each line's first byte
    std::size_t m_size;
    std::uint32_t m_file;
};

} // namespace surveyor::formats
