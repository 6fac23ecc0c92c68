// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace surveyor::text {

/// Decimal digits at the beginning of a text.
struct Digits
{
    std::uint64_t number = 0;
    unsigned count = 0;
};

inline bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// The first digits of @p from, eight at most; eight bytes are read. All of them at a time: a
/// number's length differs from line to line, so that a loop over its digits would end where the
/// processor does not expect it.
inline Digits firstDigits(const char *from) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    if constexpr (std::endian::native == std::endian::big)
        word = std::byteswap(word);
    // A digit's value is 0 to 9 then; adding 0x76 to what is more reaches the highest bit.
    const std::uint64_t values = word ^ (each * '0');
    const std::uint64_t low = values & (each * 0x7f);
    const std::uint64_t others = ((low + each * 0x76) | values) & (each * 0x80);
    const auto count = static_cast<unsigned>(std::countr_zero(others)) / 8;
    if (count == 0)
        return {};
    // The first digit is in the lowest byte: zeros go in front of it.
    std::uint64_t sum = values << (8 * (8 - count));
    sum = sum * 10 + (sum >> 8);
    constexpr std::uint64_t pairs = 0x0000'00ff'0000'00ff;
    constexpr std::uint64_t outer = 100 + (1'000'000ULL << 32);
    constexpr std::uint64_t inner = 1 + (10'000ULL << 32);
    sum = ((sum & pairs) * outer + ((sum >> 16) & pairs) * inner) >> 32;
    return {sum, count};
}

} // namespace surveyor::text
