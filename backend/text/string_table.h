// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace surveyor::text {

/// Interned byte strings, numbered from 0 in order of first appearance.
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

    [[nodiscard]] std::string_view at(Id id) const noexcept
    {
        return (*m_spine[id / blockSize])[id % blockSize];
    }
    // Looking up is mostly waiting for memory. A writer with many lookups ahead asks for all of
    // their slots first, then for the strings those point to, then interns.
    void prefetchSlot(std::uint64_t hash) const noexcept
    {
        __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]);
    }
    void prefetchText(std::uint64_t hash) const noexcept
    {
        __builtin_prefetch(m_slots[hash & (m_slots.size() - 1)].text);
    }

    /// How many strings there are; the writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_size; }

private:
    static constexpr std::size_t blockSize = 8192;
    static constexpr std::size_t blockCount = 16384;
    static constexpr std::size_t arenaSize = std::size_t{256} * 1024;
    using Block = std::array<std::string_view, blockSize>;
    struct Slot
    {
        std::uint64_t hash = 0;
        std::uint32_t idPlusOne = 0;
        std::uint32_t size = 0;
        const char *text = nullptr;
    };

    std::string_view keep(std::string_view text);
    void grow();

    std::unique_ptr<std::unique_ptr<Block>[]> m_spine;
    std::vector<Slot> m_slots;
    std::vector<std::unique_ptr<char[]>> m_arena;
    char *m_free = nullptr;
    std::size_t m_freeBytes = 0;
    Id m_size = 0;
};

} // namespace surveyor::text
