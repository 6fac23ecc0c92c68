// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain.h"
#include "denials/index_table.h"
#include "denials/lineage_link.h"
#include "denials/lineage_reason.h"
#include "text/large_allocator.h"

#include <array>
#include <cstdint>
#include <vector>

namespace surveyor::denials {

/// That one process speaks for a pair of domains being nested.
struct Testimony
{
    std::uint32_t pair = 0;
    std::int32_t pid = 0;
    LineageSignal signal = LineageSignal::SameProcess;
    bool threaded = false;

    bool operator==(const Testimony &) const = default;
};

/// Two domains of one boot of which the younger may be nested in the older.
struct Pair
{
    static constexpr std::uint32_t none = 0xffff'ffff;

    DomainIndex older = 0;
    DomainIndex younger = 0;
    std::uint32_t nextOfOlder = none;
    std::uint32_t nextOfYounger = none;
    bool sameEvent = false;
    bool releasedTogether = false;
    /// Of the testimonies: signals that were given, and those that were given without a doubt.
    std::uint8_t given = 0;
    std::uint8_t undoubted = 0;
    std::array<std::int32_t, StoredLink::pidCount> pids{}; ///< the smallest of each signal
    std::vector<Testimony> testimonies;
};

/// What the log says for each pair of domains. One thread.
class KinshipTable
{
public:
    /// The number of the pair; made if it is new.
    std::uint32_t need(DomainIndex older, DomainIndex younger);
    [[nodiscard]] const Pair &at(std::uint32_t pair) const { return m_pairs[pair]; }
    [[nodiscard]] std::uint32_t ofYounger(DomainIndex domain) const; ///< or Pair::none
    [[nodiscard]] std::uint32_t ofOlder(DomainIndex domain) const;   ///< or Pair::none

    void noteSameEvent(std::uint32_t pair) { m_pairs[pair].sameEvent = true; }
    void noteReleasedTogether(std::uint32_t pair) { m_pairs[pair].releasedTogether = true; }
    void add(const Testimony &testimony);
    void remove(const Testimony &testimony);

private:
    static void count(Pair &pair, const Testimony &testimony);

    text::LargeVector<Pair> m_pairs;
    std::vector<std::uint32_t> m_ofYounger;
    std::vector<std::uint32_t> m_ofOlder;
    IndexTable m_index;
};

} // namespace surveyor::denials
