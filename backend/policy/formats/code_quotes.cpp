// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/code_quotes.h"

#include <format>

namespace surveyor::formats {

std::string quoteBytes(std::string_view text, ByteEscape escape)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += {'\\', c};
            continue;
        }
        const std::string escaped = escape(static_cast<unsigned char>(c));
        if (escaped.empty())
            result += c;
        else
            result += escaped;
    }
    return result + "\"";
}

std::string hexEscape(unsigned char byte)
{
    return isPrintableAscii(byte) ? std::string() : std::format("\\x{:02x}", byte);
}

bool isPrintableAscii(unsigned char byte) noexcept
{
    return byte >= 0x20 && byte < 0x7f;
}

} // namespace surveyor::formats
