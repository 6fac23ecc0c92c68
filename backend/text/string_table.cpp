// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/string_table.h"

#include "text/hash.h"

#include <cstring>
#include <stdexcept>

namespace surveyor::text {

StringTable::StringTable()
    : m_spine(std::make_unique<std::unique_ptr<Block>[]>(blockCount))
    , m_slots(1024)
{
}

StringTable::~StringTable() = default;

StringTable::Id StringTable::intern(std::string_view text)
{
    return intern(text, hash(text));
}

StringTable::Id StringTable::intern(std::string_view text, std::uint64_t hash, bool *added)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t place = hash & mask;
    for (; m_slots[place].idPlusOne != 0; place = (place + 1) & mask) {
        const Slot &slot = m_slots[place];
        if (slot.hash == hash && std::string_view(slot.text, slot.size) == text) {
            if (added)
                *added = false;
            return slot.idPlusOne - 1;
        }
    }
    const Id id = m_size;
    if (id / blockSize >= blockCount)
        throw std::length_error("too many distinct strings");
    auto &block = m_spine[id / blockSize];
    if (!block)
        block = std::make_unique<Block>();
    const auto kept = keep(text);
    (*block)[id % blockSize] = kept;
    m_slots[place] = {hash, id + 1, static_cast<std::uint32_t>(kept.size()), kept.data()};
    ++m_size;
    if (added)
        *added = true;
    if (std::size_t{m_size} * 2 > m_slots.size())
        grow();
    return id;
}

std::string_view StringTable::keep(std::string_view text)
{
    if (text.size() > m_freeBytes) {
        const std::size_t bytes = text.size() > arenaSize ? text.size() : arenaSize;
        m_arena.push_back(std::make_unique_for_overwrite<char[]>(bytes));
        m_free = m_arena.back().get();
        m_freeBytes = bytes;
    }
    char *const kept = m_free;
    if (!text.empty())
        std::memcpy(kept, text.data(), text.size());
    m_free += text.size();
    m_freeBytes -= text.size();
    return {kept, text.size()};
}

void StringTable::grow()
{
    std::vector<Slot> larger(m_slots.size() * 2);
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
