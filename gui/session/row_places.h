// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/segment.h"

#include <cstdint>

namespace surveyor::gui {

/// Makes of places in a view numbers in its store, by the number of its first row, or the other way
/// by its negative. Mostly by nothing, which is not worth passing over millions.
inline void shift(denials::Rows &rows, std::uint32_t distance)
{
    if (distance == 0)
        return;
    for (std::uint32_t &row : rows)
        row += distance;
}

} // namespace surveyor::gui
