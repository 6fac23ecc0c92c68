// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace surveyor::text {

/// The bytes written as pairs of hex digits of either case; nothing if @p digits is not that.
std::optional<std::string> decodeHex(std::string_view digits);

/// Upper-case pairs of hex digits.
std::string encodeHex(std::string_view bytes);

/// A number of 1 to 16 hex digits of either case, without prefix.
std::optional<std::uint64_t> parseHex(std::string_view digits) noexcept;

/// A number of decimal digits that fits; no sign, no blanks.
std::optional<std::uint64_t> parseDecimal(std::string_view digits) noexcept;

/// The same with an optional leading minus.
std::optional<std::int64_t> parseSigned(std::string_view digits) noexcept;

} // namespace surveyor::text
