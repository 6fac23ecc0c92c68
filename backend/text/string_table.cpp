// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/string_table.h"

#include "text/hash.h"

#include <algorithm>

namespace surveyor::text {

StringTable::Id StringTable::intern(std::string_view text)
{
    return intern(text, hash(text));
}

StringTable::Id StringTable::intern(std::string_view text, std::uint64_t hash, bool *added)
{
    const Id known = m_index.find(hash);
    if (added)
        *added = known == HashIndex::none;
    if (known != HashIndex::none)
        return known;
    const Id id = m_texts.append(keep(text));
    m_index.insert(hash, id);
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

} // namespace surveyor::text
