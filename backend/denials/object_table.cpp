// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/object_table.h"

#include "denials/wording.h"

#include <limits>

namespace surveyor::denials {

ObjectTable::Id ObjectTable::intern(std::string_view text, std::uint64_t hash)
{
    bool added = false;
    const Id id = m_texts.intern(text, hash, &added);
    if (added) {
        const std::size_t length = denials::plainPath(text).size();
        // A path has 4096 bytes at most; what claims to be longer is decoded each time.
        constexpr auto longest = std::numeric_limits<std::uint16_t>::max();
        m_lengths.append(static_cast<std::uint16_t>(length > longest ? 0 : length));
    }
    return id;
}

} // namespace surveyor::denials
