// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace surveyor::audit {

/// Reads the time of `ausearch -i`: a locale's date, a blank, and "21:21:25.754", in the zone
/// of the person who ran it, taken to be this machine's. Understands 11/23/26, 11/23/2026,
/// 23.11.2026 and 2026-11-23; a first number above 12 in 23/11/2026 is a day.
bool parseInterpretedTime(std::string_view text, std::int64_t &timeMs) noexcept;

} // namespace surveyor::audit
