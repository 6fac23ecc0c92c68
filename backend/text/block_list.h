// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace surveyor::text {

/// A list that only grows and whose elements never move.
///
/// One thread writes. Other threads may read elements whose numbers were handed to them through
/// a published snapshot.
template<typename Value, std::size_t blockSize = 8192>
class BlockList
{
public:
    BlockList()
        : m_spine(std::make_unique<std::unique_ptr<Block>[]>(blockCount))
    {
    }

    [[nodiscard]] const Value &operator[](std::uint32_t number) const noexcept
    {
        return (*m_spine[number / blockSize])[number % blockSize];
    }
    /// Throws std::length_error after 16384 blocks.
    std::uint32_t append(const Value &value)
    {
        const std::uint32_t number = m_size;
        if (number / blockSize >= blockCount)
            throw std::length_error("too many distinct values");
        auto &block = m_spine[number / blockSize];
        if (!block)
            block = std::make_unique_for_overwrite<Block>();
        (*block)[number % blockSize] = value;
        ++m_size;
        return number;
    }
    /// The writer's thread only.
    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }

private:
    static constexpr std::size_t blockCount = 16384;
    using Block = std::array<Value, blockSize>;

    std::unique_ptr<std::unique_ptr<Block>[]> m_spine;
    std::uint32_t m_size = 0;
};

} // namespace surveyor::text
