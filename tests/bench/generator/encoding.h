// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::loggen {

inline void appendNumber(std::string &out, std::uint64_t value, int base = 10)
{
    char digits[20];
    const auto result = std::to_chars(digits, digits + sizeof digits, value, base);
    out.append(digits, result.ptr);
}

inline void appendField(std::string &out, std::string_view name, std::uint64_t value, int base = 10)
{
    out.append(name);
    appendNumber(out, value, base);
}

/// Bare upper-case hex pairs, as the kernel writes bytes it cannot quote.
void appendHex(std::string &out, std::string_view bytes);

/// The kernel's "untrusted string": quoted when every byte is printable, not a blank and not a
/// quote; else hex.
void appendUntrusted(std::string &out, std::string_view bytes);

} // namespace surveyor::loggen
