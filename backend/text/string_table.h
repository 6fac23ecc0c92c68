// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/block_list.h"
#include "text/hash_index.h"
#include "text/large_allocator.h"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace surveyor::text {

/// Interned byte strings, numbered from 0 in order of first appearance. Beside its bytes a
/// string costs about 35: millions of them share the memory with the rows that name them. What
/// makes two strings the same is told at HashIndex.
///
/// One thread writes. Other threads may call at() for ids that were handed to them through a
/// published snapshot: entries never move and are never changed.
class StringTable
{
public:
    using Id = std::uint32_t;

    StringTable() = default;
    ~StringTable() = default;
    StringTable(const StringTable &) = delete;
    StringTable &operator=(const StringTable &) = delete;

    /// The id of @p text, which is copied at its first appearance.
    Id intern(std::string_view text);
    /// The same, with text::hash(text) already at hand. @p added tells whether it is new.
    Id intern(std::string_view text, std::uint64_t hash, bool *added = nullptr);

    [[nodiscard]] std::string_view at(Id id) const noexcept { return textAt(m_texts[id]); }

    /// Fetches what intern() will look at.
    void prefetch(std::uint64_t hash) const noexcept { m_index.prefetch(hash); }

    /// How many strings there are; the writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_texts.size(); }

private:
    // Each arena is twice the one before: small logs take little room, big ones few arenas.
    static constexpr std::size_t smallestArena = std::size_t{16} * 1024;
    static constexpr std::size_t largestArena = std::size_t{512} * 1024;
    using Arena = LargeVector<char>;

    /// A kept string is its length, then its bytes.
    static std::string_view textAt(const char *kept) noexcept
    {
        std::uint32_t size = 0;
        std::memcpy(&size, kept, sizeof size);
        return {kept + sizeof size, size};
    }
    const char *keep(std::string_view text);

    BlockList<const char *> m_texts;
    HashIndex m_index;
    std::vector<Arena> m_arenas; ///< none ever moves its bytes
};

} // namespace surveyor::text
