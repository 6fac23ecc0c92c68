// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/digits.h"

#include <gtest/gtest.h>
#include <string>

namespace surveyor::text {
namespace {

Digits oneByOne(const std::string &text)
{
    Digits digits;
    while (digits.count < 8 && isDigit(text[digits.count]))
        digits.number = digits.number * 10 + static_cast<std::uint64_t>(text[digits.count++] - '0');
    return digits;
}

void expectRead(const std::string &text)
{
    const Digits found = firstDigits(text.data());
    const Digits expected = oneByOne(text);
    ASSERT_EQ(found.count, expected.count) << text;
    ASSERT_EQ(found.number, expected.number) << text;
}

TEST(FirstDigits, EveryByteEndsANumberButTenOfThem)
{
    for (int byte = 0; byte < 256; ++byte) {
        for (std::size_t at = 0; at < 8; ++at) {
            std::string text = "98765432";
            text[at] = static_cast<char>(byte);
            expectRead(text);
        }
    }
}

TEST(FirstDigits, NumbersOfAllLengths)
{
    testing::Random random(11);
    for (int step = 0; step < 100'000; ++step) {
        std::string text;
        for (int i = 0; i < 8; ++i)
            text += static_cast<char>('0' + random.below(10));
        const auto length = random.below(9);
        for (auto at = length; at < 8; ++at)
            text[at] = static_cast<char>(random.below(256));
        expectRead(text);
    }
}

} // namespace
} // namespace surveyor::text
