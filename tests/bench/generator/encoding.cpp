// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "encoding.h"

#include <algorithm>

namespace surveyor::loggen {

void appendHex(std::string &out, std::string_view bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back(digits[byte >> 4U]);
        out.push_back(digits[byte & 15U]);
    }
}

void appendUntrusted(std::string &out, std::string_view bytes)
{
    const bool plain =
        std::ranges::all_of(bytes, [](char c) { return c >= 0x21 && c <= 0x7e && c != '"'; });
    if (!plain) {
        appendHex(out, bytes);
        return;
    }
    out.push_back('"');
    out.append(bytes);
    out.push_back('"');
}

} // namespace surveyor::loggen
