// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/escape.h"

#include "text/hex.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <format>

namespace surveyor::text {
namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Unicode 16: Cc, Zl, Zp, the bidirectional controls, default-ignorable formatting
// characters, interlinear annotation, tags, and code points that are no characters.
constexpr std::array deceptive{
    Range{0x0000, 0x001f},   Range{0x007f, 0x009f},   Range{0x00ad, 0x00ad},
    Range{0x034f, 0x034f},   Range{0x061c, 0x061c},   Range{0x115f, 0x1160},
    Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f},   Range{0x200b, 0x200f},
    Range{0x2028, 0x202e},   Range{0x2060, 0x206f},   Range{0x3164, 0x3164},
    Range{0xe000, 0xf8ff},   Range{0xfdd0, 0xfdef},   Range{0xfe00, 0xfe0f},
    Range{0xfeff, 0xfeff},   Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfffb},
    Range{0xfffe, 0xffff},   Range{0x1bca0, 0x1bca3}, Range{0x1d173, 0x1d17a},
    Range{0xe0000, 0x10ffff}};

void appendEscaped(std::string &out, char32_t value)
{
    switch (value) {
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\r': out += "\\r"; return;
    case '\0': out += "\\0"; return;
    case '\\': out += "\\\\"; return;
    default: break;
    }
    if (value < 0x80)
        out += std::format("\\x{:02X}", static_cast<unsigned>(value));
    else
        out += std::format("\\u{{{:04X}}}", static_cast<unsigned>(value));
}

void appendUtf8(std::string &out, char32_t value)
{
    const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        push(value);
    } else if (value < 0x800) {
        push(0xc0 | (value >> 6));
        push(0x80 | (value & 0x3f));
    } else if (value < 0x10000) {
        push(0xe0 | (value >> 12));
        push(0x80 | ((value >> 6) & 0x3f));
        push(0x80 | (value & 0x3f));
    } else {
        push(0xf0 | (value >> 18));
        push(0x80 | ((value >> 12) & 0x3f));
        push(0x80 | ((value >> 6) & 0x3f));
        push(0x80 | (value & 0x3f));
    }
}

/// Reads one escape behind a backslash; returns how many bytes it took, 0 if it is none.
std::size_t unescapeOne(std::string_view rest, std::string &out)
{
    if (rest.empty())
        return 0;
    constexpr std::string_view letters = "ntr0\\";
    constexpr std::string_view meanings{"\n\t\r\0\\", 5};
    if (const auto at = letters.find(rest.front()); at != std::string_view::npos) {
        out.push_back(meanings[at]);
        return 1;
    }
    if (rest.front() == 'x' && rest.size() >= 3) {
        const auto byte = decodeHex(rest.substr(1, 2));
        if (!byte)
            return 0;
        out += *byte;
        return 3;
    }
    const auto close = rest.find('}');
    if (!rest.starts_with("u{") || close == std::string_view::npos)
        return 0;
    const auto value = parseHex(rest.substr(2, close - 2));
    if (!value || *value > 0x10ffff)
        return 0;
    appendUtf8(out, static_cast<char32_t>(*value));
    return close + 1;
}

constexpr bool isPlainByte(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7f && byte != '\\';
}

/// The highest bit of a byte for each of eight that are not plain; what is above the first of them
/// may be said to be none either.
std::uint64_t notPlain(const char *from) noexcept
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    std::uint64_t word = 0;
    std::memcpy(&word, from, sizeof word);
    const auto zeros = [](std::uint64_t bytes) { return (bytes - each) & ~bytes; };
    const std::uint64_t control = (word - each * 0x20) & ~word;
    return (word | control | zeros(word ^ each * 0x7f) | zeros(word ^ each * '\\')) & each * 0x80;
}

} // namespace

bool isDeceptive(char32_t codePoint) noexcept
{
    return std::ranges::any_of(deceptive, [codePoint](const Range &range) {
        return codePoint >= range.first && codePoint <= range.last;
    });
}

bool isPlain(std::string_view bytes) noexcept
{
    constexpr std::size_t wordBytes = sizeof(std::uint64_t);
    const char *const end = bytes.data() + bytes.size();
    if (bytes.size() < wordBytes)
        return std::ranges::all_of(bytes, isPlainByte);
    // The last word may overlap the one before.
    std::uint64_t found = 0;
    for (const char *at = bytes.data(); at < end - wordBytes; at += wordBytes)
        found |= notPlain(at);
    return (found | notPlain(end - wordBytes)) == 0;
}

std::string escape(std::string_view bytes)
{
    if (isPlain(bytes))
        return std::string(bytes);
    std::string out;
    out.reserve(bytes.size() + 8);
    while (!bytes.empty()) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        if (isPlainByte(bytes.front())) {
            out.push_back(bytes.front());
            bytes.remove_prefix(1);
            continue;
        }
        const auto point = decodeUtf8(bytes);
        if (!point.valid)
            out += std::format("\\x{:02X}", byte);
        else if (point.value == '\\' || isDeceptive(point.value))
            appendEscaped(out, point.value);
        else
            out.append(bytes.substr(0, point.length));
        bytes.remove_prefix(point.length);
    }
    return out;
}

std::string unescape(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const char first = text.front();
        text.remove_prefix(1);
        const std::size_t taken = first == '\\' ? unescapeOne(text, out) : 0;
        if (taken == 0)
            out.push_back(first);
        text.remove_prefix(taken);
    }
    return out;
}

} // namespace surveyor::text
