// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "text/block_list.h"
#include "text/string_table.h"

#include <cstdint>
#include <string_view>

namespace surveyor::denials {

/// The distinct objects of denials, numbered from 0 and kept as their records spell them.
///
/// Nearly all of them are files whose shown text lies in the record as it is. Which ones and how
/// long is found out once, when they come: searches and sorting ask for all of them again and
/// again.
/// One thread writes; others may ask for ids of a published snapshot.
class ObjectTable
{
public:
    using Id = text::StringTable::Id;

    /// @p text is `path="/etc/passwd" dev="vda" ino=861` as written, @p hash its text::hash().
    Id intern(std::string_view text, std::uint64_t hash);
    [[nodiscard]] std::string_view at(Id id) const noexcept { return m_texts.at(id); }
    /// The object's plainPath() (denials/wording.h), if it has one; else nothing.
    [[nodiscard]] std::string_view plainPath(Id id) const noexcept
    {
        const std::uint16_t length = m_lengths[id];
        return length == 0 ? std::string_view() : at(id).substr(pathStart, length);
    }

    /// Fetches what intern() will look at.
    void prefetch(std::uint64_t hash) const noexcept { m_texts.prefetch(hash); }
    /// The writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_texts.size(); }

private:
    static constexpr std::size_t pathStart = std::string_view("path=\"").size();

    text::StringTable m_texts;
    text::BlockList<std::uint16_t> m_lengths; ///< of plain paths; 0: there is none
};

} // namespace surveyor::denials
