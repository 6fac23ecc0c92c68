// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/hex.h"

#include <charconv>

namespace surveyor::text {
namespace {

int digitValue(char digit) noexcept
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

template<typename Number>
std::optional<Number> parseWhole(std::string_view digits, int base) noexcept
{
    Number value = 0;
    const char *const begin = digits.data();
    const char *const end = begin + digits.size();
    const auto [stop, error] = std::from_chars(begin, end, value, base);
    if (error != std::errc{} || stop != end || digits.empty())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<std::string> decodeHex(std::string_view digits)
{
    if (digits.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = digitValue(digits[i]);
        const int low = digitValue(digits[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

std::string encodeHex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        text.push_back(digits[static_cast<unsigned char>(byte) >> 4]);
        text.push_back(digits[static_cast<unsigned char>(byte) & 15]);
    }
    return text;
}

std::optional<std::uint64_t> parseHex(std::string_view digits) noexcept
{
    return parseWhole<std::uint64_t>(digits, 16);
}

std::optional<std::uint64_t> parseDecimal(std::string_view digits) noexcept
{
    return parseWhole<std::uint64_t>(digits, 10);
}

std::optional<std::int64_t> parseSigned(std::string_view digits) noexcept
{
    return parseWhole<std::int64_t>(digits, 10);
}

} // namespace surveyor::text
