// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/escape.h"
#include "text/utf8.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace surveyor::text {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

TEST(Escape, LeavesPlainAndForeignLettersAlone)
{
    constexpr auto plain = "/srv/caf\u00e9/\u65e5\u672c \U0001f980 \"quoted\" a=b,c'd"sv;
    EXPECT_EQ(escape(plain), plain);
}

TEST(Escape, PlainIsWhatItLeavesAlone)
{
    for (int byte = 0; byte < 256; ++byte) {
        const std::string alone(1, static_cast<char>(byte));
        // Letters of more than one byte stay, too, but are not looked at so fast.
        const bool plain = byte < 0x80 && escape(alone) == alone;
        for (std::size_t size = 1; size < 26; ++size) {
            for (std::size_t at = 0; at < size; ++at) {
                // Beside the lowest and the highest byte that is plain.
                std::string text(size, at % 2 == 0 ? ' ' : '~');
                text[at] = static_cast<char>(byte);
                ASSERT_EQ(isPlain(text), plain) << byte << " at " << at << " of " << size;
            }
        }
    }
    EXPECT_TRUE(isPlain(""));
}

TEST(Escape, WritesControlCharactersAsCDoes)
{
    EXPECT_EQ(escape("a\nb\tc\rd\0e"sv), R"(a\nb\tc\rd\0e)");
    EXPECT_EQ(escape("\x01\x1b[31m\x7f"sv), R"(\x01\x1B[31m\x7F)");
}

TEST(Escape, DoublesABackslash)
{
    EXPECT_EQ(escape(R"(back\slash\n)"), R"(back\\slash\\n)");
}

TEST(Escape, ShowsWhatReordersOrHides)
{
    EXPECT_EQ(escape("a\u202eb"), R"(a\u{202E}b)");
    EXPECT_EQ(escape("a\u2066b\u2069"), R"(a\u{2066}b\u{2069})");
    EXPECT_EQ(escape("a\u200bb"), R"(a\u{200B}b)");
    EXPECT_EQ(escape("a\u061cb\u2028"), R"(a\u{061C}b\u{2028})");
    EXPECT_EQ(escape("\u0085\u00ad"), R"(\u{0085}\u{00AD})");
    EXPECT_EQ(escape("\U000e0041"), R"(\u{E0041})");
}

TEST(Escape, WritesBytesThatAreNotUtf8AsBytes)
{
    EXPECT_EQ(escape("\xff"sv), R"(\xFF)");
    EXPECT_EQ(escape("caf\xc3"sv), R"(caf\xC3)"); // a comm cut inside a letter
    EXPECT_EQ(escape("\xed\xa0\x80"sv), R"(\xED\xA0\x80)");
    EXPECT_EQ(escape("\xc0\xaf"sv), R"(\xC0\xAF)");
}

TEST(Escape, TellsALetterFromTheByteOfThatNumber)
{
    EXPECT_EQ(escape("\u0085"), R"(\u{0085})");
    EXPECT_EQ(escape("\x85"sv), R"(\x85)");
    EXPECT_EQ(unescape(R"(\u{0085}\x85)"), "\xc2\x85\x85"sv);
}

TEST(Unescape, KeepsWhatIsNoEscape)
{
    for (const auto text : {R"(\)", R"(a\q)", R"(\x)", R"(\x4)", R"(\xZZ)", R"(\u)", R"(\u{)",
                            R"(\u{})", R"(\u{110000})", R"(\u{12)", R"(\u{-1})"})
        EXPECT_EQ(unescape(text), text);
}

TEST(Unescape, TakesDigitsOfEitherCase)
{
    EXPECT_EQ(unescape(R"(\xff\xFF\u{202e})"), "\xff\xff\u202e"sv);
}

TEST(Deceptive, KnowsEveryBidirectionalControl)
{
    // Unicode's Bidi_Control property, complete.
    constexpr std::array<char32_t, 12> controls{0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
                                                0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069};
    for (const char32_t control : controls)
        EXPECT_TRUE(isDeceptive(control)) << std::hex << static_cast<unsigned>(control);
}

TEST(Deceptive, LeavesLettersOfRightToLeftScriptsAlone)
{
    for (const char32_t letter : {U'\u05d0', U'\u0627', U'a', U'\u00e9', U' '})
        EXPECT_FALSE(isDeceptive(letter)) << std::hex << static_cast<unsigned>(letter);
}

/// Bytes that are hard on purpose: pieces of UTF-8, deceptive letters, things like escapes.
std::string hostile(testing::Random &random)
{
    static const std::array pieces{
        "\u202e"s, "\u200b"s, "\u2028"s, "\ufeff"s, "\U000e0041"s, "\xc3"s,     "\xed\xa0\x80"s,
        "\\x4"s,   "\\u{"s,   "\\"s,     "}"s,      "0"s,          "\xf4\x90"s, "\u00e9"s,
        "n"s,      "\n"s,     "\0"s,     "\xff"s,   "\xe2\x80"s,   "41}"s,      "x41"s};
    std::string bytes;
    for (std::size_t left = random.below(40); left > 0; --left)
        bytes += random.below(3) == 0 ? random.bytes(1) : random.oneOf(pieces);
    return bytes;
}

TEST(Escape, CanBeUndoneForAnyBytes)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (int round = 0; round < 5000; ++round) {
        const std::string bytes = hostile(random);
        ASSERT_EQ(unescape(escape(bytes)), bytes) << escape(bytes);
    }
}

TEST(Escape, AlwaysGivesOneLineOfHonestUtf8)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (int round = 0; round < 5000; ++round) {
        const std::string shown = escape(hostile(random));
        for (std::string_view rest = shown; !rest.empty();) {
            const auto point = decodeUtf8(rest);
            ASSERT_TRUE(point.valid) << shown;
            ASSERT_FALSE(isDeceptive(point.value)) << shown;
            rest.remove_prefix(point.length);
        }
    }
}

} // namespace
} // namespace surveyor::text
