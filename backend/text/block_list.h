// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/large_allocator.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace surveyor::text {

/// A list that only grows and whose elements never move: each block has twice the room of the
/// one before.
///
/// One thread writes. Other threads may read elements whose numbers were handed to them through
/// a published snapshot.
template<typename Value, std::uint32_t firstBlock = 1024>
class BlockList
{
    static_assert(std::has_single_bit(firstBlock));

public:
    BlockList() = default;
    ~BlockList() = default;
    BlockList(const BlockList &) = delete;
    BlockList &operator=(const BlockList &) = delete;

    [[nodiscard]] const Value &operator[](std::uint32_t number) const noexcept
    {
        const std::size_t block = blockOf(number);
        return m_blocks[block].data()[number - startOf(block)];
    }
    std::uint32_t append(const Value &value)
    {
        const std::uint32_t number = m_size;
        auto &block = m_blocks[blockOf(number)];
        if (block.capacity() == 0)
            block.reserve(std::size_t{firstBlock} << blockOf(number));
        block.push_back(value);
        ++m_size;
        return number;
    }
    /// The writer's thread only.
    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }

private:
    /// Enough for every number there is.
    static constexpr std::size_t blockCount =
        33 - static_cast<std::size_t>(std::countr_zero(firstBlock));

    static constexpr std::size_t blockOf(std::uint32_t number) noexcept
    {
        const std::uint64_t counted = std::uint64_t{number} + firstBlock;
        return static_cast<std::size_t>(std::bit_width(counted))
            - static_cast<std::size_t>(std::bit_width(firstBlock));
    }
    static constexpr std::uint32_t startOf(std::size_t block) noexcept
    {
        return static_cast<std::uint32_t>((std::uint64_t{firstBlock} << block) - firstBlock);
    }

    std::array<LargeVector<Value>, blockCount> m_blocks;
    std::uint32_t m_size = 0;
};

} // namespace surveyor::text
