// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>

namespace surveyor::denials {

/// From one moment to another, both inside; open where there is none. Ms since the epoch.
struct TimeRange
{
    std::optional<std::int64_t> sinceMs;
    std::optional<std::int64_t> untilMs;

    [[nodiscard]] bool isOpen() const noexcept { return !sinceMs && !untilMs; }
    [[nodiscard]] bool contains(std::int64_t timeMs) const noexcept
    {
        return !(sinceMs && timeMs < *sinceMs) && !(untilMs && timeMs > *untilMs);
    }
};

} // namespace surveyor::denials
