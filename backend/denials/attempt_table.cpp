// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/attempt_table.h"

namespace surveyor::denials {

AttemptTable::Id AttemptTable::add(std::uint64_t hash, const Attempt &attempt)
{
    const Id id = m_attempts.append(attempt);
    m_index.insert(hash, id);
    return id;
}

} // namespace surveyor::denials
