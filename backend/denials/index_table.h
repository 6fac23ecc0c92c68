// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/large_allocator.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace surveyor::denials {

/// Finds the place of a thing in a vector by a key that the thing itself holds: 8 to 16 bytes a
/// thing, where a map of keys would take 50. One thread.
class IndexTable
{
public:
    static constexpr std::uint32_t none = 0xffff'ffff;

    /// The first index inserted under @p hash that @p matches accepts, or none.
    template<typename Matches>
    [[nodiscard]] std::uint32_t find(std::uint64_t hash, Matches matches) const
    {
        if (m_slots.empty())
            return none;
        const auto key = fold(hash);
        for (std::size_t at = key & mask(); m_slots[at].index != none; at = (at + 1) & mask()) {
            if (m_slots[at].key == key && matches(m_slots[at].index))
                return m_slots[at].index;
        }
        return none;
    }

    // A writer with many searches ahead asks for all of their slots first, then for the things
    // that those name.
    void prefetch(std::uint64_t hash) const noexcept
    {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[fold(hash) & mask()]);
    }
    /// What find() will look at first, or none.
    [[nodiscard]] std::uint32_t firstGuess(std::uint64_t hash) const noexcept
    {
        return m_slots.empty() ? none : m_slots[fold(hash) & mask()].index;
    }

    void insert(std::uint64_t hash, std::uint32_t index)
    {
        if (m_used * 4 >= m_slots.size() * 3)
            grow();
        place({fold(hash), index});
        ++m_used;
    }

    /// Spreads the bits of a key of two numbers.
    static std::uint64_t hashOf(std::uint32_t first, std::uint32_t second) noexcept
    {
        std::uint64_t mixed = (std::uint64_t{first} << 32U | second) * 0x9e3779b97f4a7c15ULL;
        mixed = (mixed ^ mixed >> 29U) * 0xbf58476d1ce4e5b9ULL;
        return mixed ^ mixed >> 32U;
    }

private:
    struct Slot
    {
        std::uint32_t key = 0;
        std::uint32_t index = none;
    };

    static std::uint32_t fold(std::uint64_t hash) noexcept
    {
        return static_cast<std::uint32_t>(hash);
    }
    [[nodiscard]] std::size_t mask() const noexcept { return m_slots.size() - 1; }

    void place(Slot slot)
    {
        std::size_t at = slot.key & mask();
        while (m_slots[at].index != none)
            at = (at + 1) & mask();
        m_slots[at] = slot;
    }

    void grow()
    {
        text::LargeVector<Slot> old(m_slots.empty() ? 64 : m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.index != none)
                place(slot);
        }
    }

    text::LargeVector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace surveyor::denials
