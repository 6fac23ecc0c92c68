// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/block_list.h"
#include "text/large_allocator.h"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace surveyor::text {

/// Interned byte strings, numbered from 0 in order of first appearance. Beside its bytes a
/// string costs about 25: millions of them share the memory with the rows that name them.
///
/// One thread writes. Other threads may call at() for ids that were handed to them through a
/// published snapshot: entries never move and are never changed.
class StringTable
{
public:
    using Id = std::uint32_t;

    StringTable();
    ~StringTable();
    StringTable(const StringTable &) = delete;
    StringTable &operator=(const StringTable &) = delete;

    /// The id of @p text, which is copied at its first appearance.
    Id intern(std::string_view text);
    /// The same, with text::hash(text) already at hand. @p added tells whether it is new.
    Id intern(std::string_view text, std::uint64_t hash, bool *added = nullptr);

    [[nodiscard]] std::string_view at(Id id) const noexcept { return textAt(m_texts[id]); }

    // Looking up is mostly waiting for memory. A writer with many lookups ahead asks for all of
    // their slots first, then for the entries those name, then for the strings, then interns.
    void prefetchSlot(std::uint64_t hash) const noexcept { __builtin_prefetch(&slot(hash)); }
    void prefetchEntry(std::uint64_t hash) const noexcept
    {
        if (const Slot &found = slot(hash); found.idPlusOne != 0)
            __builtin_prefetch(&m_texts[found.idPlusOne - 1]);
    }
    void prefetchText(std::uint64_t hash) const noexcept
    {
        if (const Slot &found = slot(hash); found.idPlusOne != 0) {
            constexpr std::size_t cacheLine = 64; // most texts lie across two
            const char *const kept = m_texts[found.idPlusOne - 1];
            __builtin_prefetch(kept);
            __builtin_prefetch(kept + cacheLine);
        }
    }

    /// How many strings there are; the writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_texts.size(); }

private:
    // Each arena is twice the one before: small logs take little room, big ones few arenas.
    static constexpr std::size_t smallestArena = std::size_t{16} * 1024;
    static constexpr std::size_t largestArena = std::size_t{512} * 1024;
    using Arena = LargeVector<char>;
    struct Slot
    {
        std::uint32_t hash = 0; ///< the upper half
        Id idPlusOne = 0;       ///< 0: empty
    };

    [[nodiscard]] const Slot &slot(std::uint64_t hash) const noexcept
    {
        return m_slots[(hash >> 32) & (m_slots.size() - 1)];
    }
    /// A kept string is its length, then its bytes.
    static std::string_view textAt(const char *kept) noexcept
    {
        std::uint32_t size = 0;
        std::memcpy(&size, kept, sizeof size);
        return {kept + sizeof size, size};
    }
    const char *keep(std::string_view text);
    void grow();

    BlockList<const char *> m_texts;
    LargeVector<Slot> m_slots;
    std::vector<Arena> m_arenas; ///< none ever moves its bytes
};

} // namespace surveyor::text
