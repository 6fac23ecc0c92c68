// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/kinship_table.h"

#include <algorithm>
#include <utility>

namespace surveyor::denials {
namespace {

std::uint32_t headOf(const std::vector<std::uint32_t> &heads, DomainIndex domain)
{
    return domain < heads.size() ? heads[domain] : Pair::none;
}

/// Puts @p pair in front of a domain's chain; the former front is returned.
std::uint32_t chain(std::vector<std::uint32_t> &heads, DomainIndex domain, std::uint32_t pair)
{
    if (domain >= heads.size())
        heads.resize(std::size_t{domain} + 1, Pair::none);
    return std::exchange(heads[domain], pair);
}

} // namespace

std::uint32_t KinshipTable::need(DomainIndex older, DomainIndex younger)
{
    const std::uint64_t hash = IndexTable::hashOf(older, younger);
    const std::uint32_t known = m_index.find(hash, [&](std::uint32_t index) {
        return m_pairs[index].older == older && m_pairs[index].younger == younger;
    });
    if (known != IndexTable::none)
        return known;
    const auto number = static_cast<std::uint32_t>(m_pairs.size());
    Pair &pair = m_pairs.emplace_back();
    pair.older = older;
    pair.younger = younger;
    pair.nextOfOlder = chain(m_ofOlder, older, number);
    pair.nextOfYounger = chain(m_ofYounger, younger, number);
    m_index.insert(hash, number);
    return number;
}

std::uint32_t KinshipTable::ofYounger(DomainIndex domain) const
{
    return headOf(m_ofYounger, domain);
}

std::uint32_t KinshipTable::ofOlder(DomainIndex domain) const
{
    return headOf(m_ofOlder, domain);
}

void KinshipTable::count(Pair &pair, const Testimony &testimony)
{
    const auto signal = static_cast<std::size_t>(testimony.signal);
    const auto bit = static_cast<std::uint8_t>(1U << signal);
    pair.given |= bit;
    if (!testimony.threaded)
        pair.undoubted |= bit;
    std::int32_t &pid = pair.pids.at(signal);
    pid = pid == 0 ? testimony.pid : std::min(pid, testimony.pid);
}

void KinshipTable::add(const Testimony &testimony)
{
    Pair &pair = m_pairs[testimony.pair];
    pair.testimonies.push_back(testimony);
    count(pair, testimony);
}

void KinshipTable::remove(const Testimony &testimony)
{
    Pair &pair = m_pairs[testimony.pair];
    const auto found = std::ranges::find(pair.testimonies, testimony);
    if (found == pair.testimonies.end())
        return;
    *found = pair.testimonies.back();
    pair.testimonies.pop_back();
    pair.given = 0;
    pair.undoubted = 0;
    pair.pids.fill(0);
    for (const Testimony &left : pair.testimonies)
        count(pair, left);
}

} // namespace surveyor::denials
