// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/lineage.h"

#include "denials/lineage_score.h"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace surveyor::denials {

void DomainTotals::add(const DomainTotals &other) noexcept
{
    domains += other.domains;
    seen += other.seen;
    notLogged += other.notLogged;
}

Lineage::Lineage(std::shared_ptr<const Domains> domains, LinkColumn links)
    : m_domains(std::move(domains))
    , m_links(std::move(links))
{
}

std::optional<ParentLink> Lineage::parent(DomainIndex domain) const
{
    const StoredLink &stored = m_links.at(domain);
    if (stored.parent == StoredLink::none)
        return std::nullopt;
    return ParentLink{stored.parent, stored.certainty, stored.score, stored.direct,
                      reasonsOf(stored)};
}

std::optional<DomainIndex> Lineage::parentIndex(DomainIndex domain) const noexcept
{
    const DomainIndex parent = m_links.at(domain).parent;
    return parent == StoredLink::none ? std::nullopt : std::optional(parent);
}

bool Lineage::isUnder(DomainIndex domain, DomainIndex ancestor) const noexcept
{
    // A parent's id is smaller than its child's, so this ends.
    while (domain != ancestor) {
        const auto parent = parentIndex(domain);
        if (!parent)
            return false;
        domain = *parent;
    }
    return true;
}

std::span<const DomainIndex> Lineage::children(DomainIndex domain) const
{
    const Tree &all = tree();
    return std::span(all.order).subspan(all.begin[domain],
                                        all.begin[domain + 1] - all.begin[domain]);
}

std::span<const DomainIndex> Lineage::roots() const
{
    return tree().roots;
}

DomainTotals Lineage::own(DomainIndex domain) const noexcept
{
    const Domain &facts = (*m_domains)[domain];
    const std::uint64_t counted = facts.denialsKernel.value_or(0);
    const std::uint64_t notLogged = counted > facts.denialsSeen ? counted - facts.denialsSeen : 0;
    return {1, facts.denialsSeen, notLogged};
}

DomainTotals Lineage::nested(DomainIndex domain) const
{
    return tree().totals[domain];
}

const Lineage::Tree &Lineage::tree() const
{
    std::call_once(m_arranged, [this] { arrange(); });
    return m_tree;
}

/// All domains by boot, oldest first: within a boot ids grow.
std::vector<DomainIndex> Lineage::byAge() const
{
    std::vector<DomainIndex> order(m_domains->size());
    std::iota(order.begin(), order.end(), 0U);
    const auto age = [this](DomainIndex index) {
        const Domain &domain = (*m_domains)[index];
        return std::pair(domain.boot, domain.id);
    };
    std::ranges::sort(order, {}, age);
    return order;
}

/// A counting sort of the domains by parent; the oldest of each come first.
void Lineage::arrange() const
{
    const std::size_t count = m_domains->size();
    const std::vector<DomainIndex> oldestFirst = byAge();
    m_tree.begin.assign(count + 1, 0);
    for (DomainIndex domain = 0; domain < count; ++domain) {
        if (const auto parent = parentIndex(domain))
            ++m_tree.begin[*parent + 1];
    }
    std::partial_sum(m_tree.begin.begin(), m_tree.begin.end(), m_tree.begin.begin());
    std::vector<std::uint32_t> next(m_tree.begin.begin(), m_tree.begin.end());
    m_tree.order.resize(m_tree.begin.back());
    for (const DomainIndex domain : oldestFirst) {
        if (const auto parent = parentIndex(domain))
            m_tree.order[next[*parent]++] = domain;
        else
            m_tree.roots.push_back(domain);
    }
    m_tree.totals.resize(count);
    // A child is younger than its parent: its totals are whole before they are added.
    for (const DomainIndex domain : std::views::reverse(oldestFirst)) {
        m_tree.totals[domain].add(own(domain));
        if (const auto parent = parentIndex(domain))
            m_tree.totals[*parent].add(m_tree.totals[domain]);
    }
}

} // namespace surveyor::denials
