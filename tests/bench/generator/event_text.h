// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::loggen {

/// The finished lines of one step of the generator (one event, or several with a serial each),
/// newline included.
struct EventText
{
    std::string text;
    std::vector<std::size_t> ends; ///< where each line ends in `text`

    void clear()
    {
        text.clear();
        ends.clear();
    }

    std::string_view line(std::size_t index) const
    {
        const std::size_t begin = index == 0 ? 0 : ends[index - 1];
        return std::string_view(text).substr(begin, ends[index] - begin);
    }
};

} // namespace surveyor::loggen
