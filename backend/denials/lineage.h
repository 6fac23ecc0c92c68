// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain.h"
#include "denials/lineage_link.h"
#include "denials/lineage_reason.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace surveyor::denials {

/// A domain's nearest *known* ancestor. Layers that were never denied anything leave no record,
/// so others may lie in between: say "nearest known ancestor", and "parent" only where `direct`.
struct ParentLink
{
    DomainIndex parent = 0;
    Certainty certainty = Certainty::Unknown; ///< Likely, Inferred or Exact
    float score = 0;                          ///< 0 to 1; 1 if Exact
    bool direct = false;                      ///< nothing can lie in between
    std::vector<LineageReason> reasons;       ///< strongest first
};

/// Denials of a domain, or of a domain and all nested in it.
struct DomainTotals
{
    std::uint64_t domains = 0;   ///< how many domains these are the totals of
    std::uint64_t seen = 0;      ///< denials in the log
    std::uint64_t notLogged = 0; ///< counted by the kernel and not seen: muted or lost

    void add(const DomainTotals &other) noexcept;
};

/// The domain forest of one generation of a store, as far as the log shows it: a function of the
/// set of events, whatever order they arrived in. Immutable; any thread. The first question
/// about children, roots or totals arranges the tree, about 20 ns a domain.
class Lineage
{
public:
    Lineage(std::shared_ptr<const Domains> domains, LinkColumn links);

    /// Of a domain of the same view; nothing for a root "of unknown depth".
    [[nodiscard]] std::optional<ParentLink> parent(DomainIndex domain) const;
    /// Just whose child it is, without the reasons.
    [[nodiscard]] std::optional<DomainIndex> parentIndex(DomainIndex domain) const noexcept;
    /// Those whose nearest known ancestor this is, oldest first.
    [[nodiscard]] std::span<const DomainIndex> children(DomainIndex domain) const;
    /// Domains without known ancestor, by boot, then oldest first.
    [[nodiscard]] std::span<const DomainIndex> roots() const;
    /// Whether @p domain is @p ancestor or nested in it, as far as is known.
    [[nodiscard]] bool isUnder(DomainIndex domain, DomainIndex ancestor) const noexcept;

    [[nodiscard]] DomainTotals own(DomainIndex domain) const noexcept;
    /// Own and nested.
    [[nodiscard]] DomainTotals nested(DomainIndex domain) const;

private:
    /// Children of all domains one after the other, and where each domain's begin.
    struct Tree
    {
        std::vector<DomainIndex> order;
        std::vector<std::uint32_t> begin;
        std::vector<DomainIndex> roots;
        std::vector<DomainTotals> totals;
    };
    [[nodiscard]] const Tree &tree() const;
    [[nodiscard]] std::vector<DomainIndex> byAge() const;
    void arrange() const;

    std::shared_ptr<const Domains> m_domains;
    LinkColumn m_links;
    mutable std::once_flag m_arranged;
    mutable Tree m_tree;
};

} // namespace surveyor::denials
