// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <compare>
#include <cstdint>

namespace surveyor::audit {

/// What the records of one event share: `audit(SECONDS.MS:SERIAL)`.
struct Stamp
{
    std::int64_t timeMs = 0;  ///< since the epoch, UTC
    std::uint32_t serial = 0; ///< of one boot; the kernel's is an unsigned int

    auto operator<=>(const Stamp &) const = default;
};

} // namespace surveyor::audit
