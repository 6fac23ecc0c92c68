// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/large_allocator.h"

#include <cstddef>
#include <cstdint>

namespace surveyor::text {

/// Finds the number of a thing by its hash alone: the thing itself, which would have to be fetched
/// from far away, is not looked at.
///
/// So two things are the same if their 64 bits, of text::hash() or as good, are. Without its seeds,
/// nobody writes a log in which two collide, and chance needs billions of things. A thing costs
/// 16 to 32 bytes. One thread.
class HashIndex
{
public:
    static constexpr std::uint32_t none = 0xffff'ffff;

    HashIndex()
        : m_slots(smallest, Slot{})
    {
    }

    /// The number inserted under @p hash, or none.
    [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept
    {
        for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
            const Slot &slot = m_slots[at];
            if (slot.numberPlusOne == 0 || slot.holds(hash))
                return slot.numberPlusOne - 1;
        }
    }
    /// Looking up is mostly waiting for memory: who has many lookups ahead asks for all first.
    void prefetch(std::uint64_t hash) const noexcept
    {
        __builtin_prefetch(&m_slots[hash & mask()]);
    }

    /// For a hash that find() does not know.
    void insert(std::uint64_t hash, std::uint32_t number)
    {
        if (m_used * 4 >= m_slots.size() * 3)
            grow();
        place({static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(hash >> 32U),
               number + 1});
        ++m_used;
    }

private:
    static constexpr std::size_t smallest = 256;

    /// In words, so that it takes 12 bytes and not 16.
    struct Slot
    {
        std::uint32_t lower = 0; ///< half of the hash
        std::uint32_t upper = 0;
        std::uint32_t numberPlusOne = 0; ///< 0: empty; one less is none then

        [[nodiscard]] bool holds(std::uint64_t hash) const noexcept
        {
            return (std::uint64_t{upper} << 32U | lower) == hash;
        }
    };

    [[nodiscard]] std::size_t mask() const noexcept { return m_slots.size() - 1; }

    void place(const Slot &slot)
    {
        // There are fewer slots than a half of the hash has values.
        std::size_t at = slot.lower & mask();
        while (m_slots[at].numberPlusOne != 0)
            at = (at + 1) & mask();
        m_slots[at] = slot;
    }

    void grow()
    {
        LargeVector<Slot> old(m_slots.size() * 2, Slot{});
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.numberPlusOne != 0)
                place(slot);
        }
    }

    LargeVector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace surveyor::text
