// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/loss.h"

namespace surveyor::formats {

std::string_view lossName(Loss::Kind kind) noexcept
{
    switch (kind) {
    case Loss::Kind::Dropped: return "dropped";
    case Loss::Kind::Widened: return "widened";
    case Loss::Kind::Narrowed: return "narrowed";
    case Loss::Kind::Moved: break;
    }
    return "moved";
}

} // namespace surveyor::formats
