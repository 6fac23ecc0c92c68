// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace surveyor::text {

/// Makes untrusted bytes safe to show, copy and export, reversibly.
///
/// Control characters, line and paragraph separators, bidirectional controls, invisible
/// formatting characters, noncharacters and bytes that are not UTF-8 become \n, \t, \r, \0,
/// \xHH or \u{HHHH}; a backslash becomes \\ . Everything else stays as it is. The result is
/// valid UTF-8 in one line that no terminal or text view re-orders.
std::string escape(std::string_view bytes);

/// Whether escape() would leave these bytes as they are: ASCII without anything special.
bool isPlain(std::string_view bytes) noexcept;

/// The bytes escape() was given. Text that escape() did not make is kept where it makes no sense.
std::string unescape(std::string_view text);

/// Whether a code point changes what a reader sees without being seen itself.
bool isDeceptive(char32_t codePoint) noexcept;

} // namespace surveyor::text
