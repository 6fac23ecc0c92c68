// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace surveyor::text {

/// One step through bytes that should be UTF-8 but need not be.
struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 1; ///< bytes taken, at least 1
    bool valid = false;     ///< false: one byte that starts no well-formed sequence
};

/// Decodes the first code point of @p bytes, which must not be empty. Overlong forms,
/// surrogates and values above U+10FFFF are invalid.
CodePoint decodeUtf8(std::string_view bytes) noexcept;

bool isUtf8(std::string_view bytes) noexcept;

/// @p bytes with each invalid byte replaced by U+FFFD.
std::string toValidUtf8(std::string_view bytes);

} // namespace surveyor::text
