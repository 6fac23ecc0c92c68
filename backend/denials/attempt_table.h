// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/segment.h"
#include "text/block_list.h"
#include "text/hash_index.h"

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

    /// What an attempt is found by: made of the text::hash() of each of its texts, 0 for one that
    /// the log does not give. Those are as good as random, so that a sum of odd multiples is too.
    static constexpr std::uint64_t hashOf(std::uint64_t blockers, std::uint64_t call,
                                          std::uint64_t title) noexcept
    {
        return blockers + call * 0x9e3779b97f4a7c15 + title * 0xd1b54a32d192ed03;
    }
    /// HashIndex::none if there is none yet. The writer's thread only.
    [[nodiscard]] Id find(std::uint64_t hash) const noexcept { return m_index.find(hash); }
    /// Adds one that find() does not know.
    Id add(std::uint64_t hash, const Attempt &attempt);
    /// Fetches what find() will look at.
    void prefetch(std::uint64_t hash) const noexcept { m_index.prefetch(hash); }

    [[nodiscard]] const Attempt &at(Id id) const noexcept { return m_attempts[id]; }
    /// The same for a row's id, which for a gap is noId: of an attempt of which nothing is known.
    [[nodiscard]] Attempt ofRow(Id id) const noexcept { return id == noId ? Attempt() : at(id); }
    /// The writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_attempts.size(); }

private:
    text::BlockList<Attempt, 256> m_attempts;
    text::HashIndex m_index;
};

} // namespace surveyor::denials
