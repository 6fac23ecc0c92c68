// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/attempt_table.h"

namespace surveyor::denials {

AttemptTable::Id AttemptTable::intern(const Attempt &attempt)
{
    const auto callAndTitle = IndexTable::hashOf(attempt.call, attempt.title);
    const auto hash =
        IndexTable::hashOf(static_cast<std::uint32_t>(callAndTitle), attempt.blockers);
    const auto known = m_index.find(hash, [&](Id id) { return m_attempts[id] == attempt; });
    if (known != IndexTable::none)
        return known;
    const Id added = m_attempts.append(attempt);
    m_index.insert(hash, added);
    return added;
}

} // namespace surveyor::denials
