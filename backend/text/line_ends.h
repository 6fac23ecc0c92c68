// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace surveyor::text {

/// Where the lines of a text end, and whether a certain byte occurs in it: one pass over a text of
/// which every byte has to be looked at anyway, without a call and a wrong guess for each line.
/// Keeps its room from one text to the next. One thread.
class LineEnds
{
public:
    /// What a processor can do; each of them finds the same.
    enum class Way : std::uint8_t { Portable, Sse2, Avx2 };
    /// The fastest that this processor can go.
    [[nodiscard]] static Way best() noexcept;

    /// Texts of up to 4 GiB; @p way must not be above best().
    void find(std::string_view text, char mark, Way way = best());

    /// The places of all line ends, in order.
    [[nodiscard]] std::span<const std::uint32_t> places() const noexcept
    {
        return std::span(m_places).first(m_count);
    }
    /// Whether the mark occurs.
    [[nodiscard]] bool marked() const noexcept { return m_marked; }

private:
    void findInRest(std::string_view text, std::size_t from, char mark);
    void reserve(std::size_t more);

    std::vector<std::uint32_t> m_places; ///< m_count of them, then room
    std::size_t m_count = 0;
    bool m_marked = false;
};

} // namespace surveyor::text
