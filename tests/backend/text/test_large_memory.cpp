// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/random.h"
#include "text/block_list.h"
#include "text/large_allocator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <vector>

namespace surveyor::text {
namespace {

struct Piece
{
    unsigned char *memory;
    std::size_t bytes;
    unsigned char mark;
};

bool isWhole(const Piece &piece)
{
    return std::all_of(piece.memory, piece.memory + piece.bytes,
                       [&piece](unsigned char byte) { return byte == piece.mark; });
}

TEST(LargeMemory, PiecesAreSetToZeroAndNeverShareAByte)
{
    constexpr std::size_t mostBytes = std::size_t{3} * 1024 * 1024;
    testing::Random random(20);
    std::vector<Piece> pieces;
    for (int step = 0; step < 300; ++step) {
        if (!pieces.empty() && random.below(3) == 0) {
            const auto which = static_cast<std::ptrdiff_t>(random.below(pieces.size()));
            EXPECT_TRUE(isWhole(pieces[static_cast<std::size_t>(which)]));
            giveLarge(pieces[static_cast<std::size_t>(which)].memory,
                      pieces[static_cast<std::size_t>(which)].bytes);
            pieces.erase(pieces.begin() + which);
            continue;
        }
        const std::size_t bytes = 1 + random.below(mostBytes);
        auto *const memory = static_cast<unsigned char *>(takeLarge(bytes));
        EXPECT_TRUE(isWhole({memory, bytes, 0}));
        const auto mark = static_cast<unsigned char>(1 + step % 255);
        std::memset(memory, mark, bytes);
        pieces.push_back({memory, bytes, mark});
    }
    for (const Piece &piece : pieces) {
        EXPECT_TRUE(isWhole(piece));
        giveLarge(piece.memory, piece.bytes);
    }
}

TEST(LargeMemory, TakesMoreThanARegion)
{
    constexpr std::size_t bytes = std::size_t{100} * 1024 * 1024;
    auto *const memory = static_cast<char *>(takeLarge(bytes));
    memory[0] = memory[bytes - 1] = 1;
    giveLarge(memory, bytes);
}

TEST(LargeMemory, RefusesWhatNoMachineHas)
{
    EXPECT_THROW((void)takeLarge(std::size_t{1} << 60), std::bad_alloc);
}

TEST(LargeVector, KeepsItsElementsWhileItGrows)
{
    LargeVector<std::string> texts;
    for (int i = 0; i < 20'000; ++i)
        texts.push_back("a text that does not fit into a string itself " + std::to_string(i));
    for (int i = 0; i < 20'000; ++i)
        EXPECT_TRUE(texts[static_cast<std::size_t>(i)].ends_with(' ' + std::to_string(i)));
}

TEST(BlockList, ElementsStayWhereTheyAre)
{
    BlockList<std::string, 4> list;
    std::vector<const std::string *> places;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        EXPECT_EQ(list.append(std::to_string(i)), i);
        places.push_back(&list[i]);
    }
    EXPECT_EQ(list.size(), 10'000U);
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        EXPECT_EQ(&list[i], places[i]);
        EXPECT_EQ(list[i], std::to_string(i));
    }
}

} // namespace
} // namespace surveyor::text
