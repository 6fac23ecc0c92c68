// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace surveyor::formats {

/// How a byte stands between quotes; nothing: as it is.
using ByteEscape = std::string (*)(unsigned char byte);

/// @p text in double quotes, a backslash before quotes and backslashes, all else by @p escape.
std::string quoteBytes(std::string_view text, ByteEscape escape);

/// "\x1b" for what is no printable ASCII. Exactly two digits, so that what follows is no part.
std::string hexEscape(unsigned char byte);

bool isPrintableAscii(unsigned char byte) noexcept;

} // namespace surveyor::formats
