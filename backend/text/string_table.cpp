// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/string_table.h"

#include "text/hash.h"

#include <algorithm>

namespace surveyor::text {

StringTable::StringTable()
    : m_slots(1024)
{
}

StringTable::~StringTable() = default;

StringTable::Id StringTable::intern(std::string_view text)
{
    return intern(text, hash(text));
}

StringTable::Id StringTable::intern(std::string_view text, std::uint64_t hash, bool *added)
{
    const auto upper = static_cast<std::uint32_t>(hash >> 32);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t place = upper & mask;
    for (; m_slots[place].idPlusOne != 0; place = (place + 1) & mask) {
        const Slot &slot = m_slots[place];
        if (slot.hash == upper && at(slot.idPlusOne - 1) == text) {
            if (added)
                *added = false;
            return slot.idPlusOne - 1;
        }
    }
    const Id id = m_texts.append(keep(text));
    m_slots[place] = {upper, id + 1};
    if (added)
        *added = true;
    if (std::size_t{size()} * 4 > m_slots.size() * 3)
        grow();
    return id;
}

const char *StringTable::keep(std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::size_t needed = sizeof size + text.size();
    if (m_arenas.empty() || m_arenas.back().capacity() - m_arenas.back().size() < needed) {
        const std::size_t last = m_arenas.empty() ? smallestArena / 2 : m_arenas.back().capacity();
        m_arenas.emplace_back().reserve(std::max(needed, std::min(last * 2, largestArena)));
    }
    Arena &arena = m_arenas.back();
    const std::size_t place = arena.size();
    arena.resize(place + needed);
    char *const kept = arena.data() + place;
    std::memcpy(kept, &size, sizeof size);
    if (!text.empty())
        std::memcpy(kept + sizeof size, text.data(), text.size());
    return kept;
}

void StringTable::grow()
{
    LargeVector<Slot> larger(m_slots.size() * 2);
    const std::size_t mask = larger.size() - 1;
    for (const Slot &slot : m_slots) {
        if (slot.idPlusOne == 0)
            continue;
        std::size_t place = slot.hash & mask;
        while (larger[place].idPlusOne != 0)
            place = (place + 1) & mask;
        larger[place] = slot;
    }
    m_slots.swap(larger);
}

} // namespace surveyor::text
