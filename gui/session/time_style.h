// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace surveyor::gui {

/// How points in time are written.
enum class TimeStyle : std::uint8_t {
    Local,    ///< "2026-11-23 22:04:24.706", in this computer's time zone
    Utc,      ///< the same in UTC, with a Z
    Relative, ///< "5 min ago"
};

/// @p timeMs in @p style, of one width within a style as far as possible. @p nowMs is what
/// Relative counts from; both are ms since the epoch.
QString timeText(std::int64_t timeMs, TimeStyle style, std::int64_t nowMs);

/// The one for places that do not follow the user's choice.
QString localTime(std::int64_t timeMs);
QString utcTime(std::int64_t timeMs);

} // namespace surveyor::gui
