// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace surveyor::text {

/// A list in blocks that generations share: a new generation costs a pointer a block, and later a
/// copy of the blocks in which something changes. One thread writes; what share() gave is never
/// changed and goes to any thread.
template<typename Value, std::size_t blockSize = 256>
class SharedColumn
{
public:
    /// Reads one element after the other.
    class Iterator
    {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const SharedColumn &column, std::size_t place)
            : m_column(&column)
            , m_place(place)
        {
        }
        const Value &operator*() const noexcept { return (*m_column)[m_place]; }
        const Value *operator->() const noexcept { return &(*m_column)[m_place]; }
        Iterator &operator++() noexcept
        {
            ++m_place;
            return *this;
        }
        Iterator operator++(int) noexcept { return {*m_column, m_place++}; }
        bool operator==(const Iterator &) const = default;

    private:
        const SharedColumn *m_column = nullptr;
        std::size_t m_place = 0;
    };

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] const Value &operator[](std::size_t place) const noexcept
    {
        return (*m_blocks[place / blockSize])[place % blockSize];
    }
    [[nodiscard]] Iterator begin() const noexcept { return {*this, 0}; }
    [[nodiscard]] Iterator end() const noexcept { return {*this, m_size}; }

    /// To write to, until share() is called.
    [[nodiscard]] Value &edit(std::size_t place)
    {
        return (*own(place / blockSize))[place % blockSize];
    }
    /// One more element, with its type's defaults.
    Value &append()
    {
        if (m_size % blockSize == 0) {
            m_blocks.push_back(std::make_shared<Block>());
            m_mine.push_back(true);
        }
        return edit(m_size++);
    }
    /// All there is now, for readers.
    [[nodiscard]] SharedColumn share()
    {
        m_mine.assign(m_mine.size(), false);
        return *this;
    }

private:
    using Block = std::array<Value, blockSize>;

    const std::shared_ptr<Block> &own(std::size_t block)
    {
        if (!m_mine[block])
            m_blocks[block] = std::make_shared<Block>(*m_blocks[block]);
        m_mine[block] = true;
        return m_blocks[block];
    }

    std::vector<std::shared_ptr<Block>> m_blocks;
    std::vector<bool> m_mine; ///< made since the last share()
    std::size_t m_size = 0;
};

} // namespace surveyor::text
