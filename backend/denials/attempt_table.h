// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/index_table.h"
#include "denials/segment.h"
#include "text/block_list.h"

#include <cstdint>

namespace surveyor::denials {

/// What many denials have in common: the rights that were missing, the system call and the command
/// line. Ids are of the dictionaries of those.
struct Attempt
{
    std::uint32_t blockers = noId;
    std::uint32_t call = noId;  ///< or noId
    std::uint32_t title = noId; ///< or noId

    bool operator==(const Attempt &) const = default;
};

/// Interned attempts, numbered from 0: programs try the same again and again, so that a row needs
/// one number instead of three.
///
/// One thread writes. Other threads may call at() for ids that were handed to them through a
/// published snapshot.
class AttemptTable
{
public:
    using Id = std::uint32_t;

    Id intern(const Attempt &attempt);
    [[nodiscard]] const Attempt &at(Id id) const noexcept { return m_attempts[id]; }
    /// The same for a row's id, which for a gap is noId: of an attempt of which nothing is known.
    [[nodiscard]] Attempt ofRow(Id id) const noexcept { return id == noId ? Attempt() : at(id); }
    /// The writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_attempts.size(); }

private:
    text::BlockList<Attempt, 256> m_attempts;
    IndexTable m_index;
};

} // namespace surveyor::denials
