// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/utf8.h"

namespace surveyor::text {
namespace {

/// The length a lead byte announces, and the smallest value that needs it.
struct Lead
{
    std::size_t length;
    char32_t bits;
    char32_t least;
};

Lead leadOf(unsigned char byte) noexcept
{
    if (byte < 0x80)
        return {1, byte, 0};
    if ((byte & 0xe0) == 0xc0)
        return {2, static_cast<char32_t>(byte & 0x1f), 0x80};
    if ((byte & 0xf0) == 0xe0)
        return {3, static_cast<char32_t>(byte & 0x0f), 0x800};
    if ((byte & 0xf8) == 0xf0)
        return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
    return {0, 0, 0};
}

} // namespace

CodePoint decodeUtf8(std::string_view bytes) noexcept
{
    const auto lead = leadOf(static_cast<unsigned char>(bytes.front()));
    const CodePoint bad{static_cast<unsigned char>(bytes.front()), 1, false};
    if (lead.length == 0 || lead.length > bytes.size())
        return bad;
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if ((byte & 0xc0) != 0x80)
            return bad;
        value = (value << 6) | (byte & 0x3f);
    }
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (value < lead.least || value > 0x10ffff || surrogate)
        return bad;
    return {value, lead.length, true};
}

bool isUtf8(std::string_view bytes) noexcept
{
    while (!bytes.empty()) {
        const auto point = decodeUtf8(bytes);
        if (!point.valid)
            return false;
        bytes.remove_prefix(point.length);
    }
    return true;
}

std::string toValidUtf8(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto point = decodeUtf8(bytes);
        if (point.valid)
            result.append(bytes.substr(0, point.length));
        else
            result.append("\xef\xbf\xbd");
        bytes.remove_prefix(point.length);
    }
    return result;
}

} // namespace surveyor::text
