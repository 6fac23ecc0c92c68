// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace surveyor::gui {

/// A line of the domain tree.
struct DomainNode
{
    enum class Kind : std::uint8_t { Host, Boot, Domain };

    Kind kind = Kind::Host;
    std::uint32_t ref = 0; ///< of a Host one of its boots, else the boot or the domain
    int parent = -1;
    int row = 0; ///< among its siblings
    int firstChild = 0;
    int childCount = 0;
    denials::DomainTotals own{};
    denials::DomainTotals total{}; ///< own and nested
};

/// Host, boot, domain, nested domains: the lineage of one picture of the store as numbered
/// nodes. A boot has a node of its own where its host has several. Immutable; any thread.
class DomainTree
{
public:
    DomainTree() = default;
    explicit DomainTree(const denials::StoreView &view);
    /// The part of the tree that a search leaves: nodes that are found, what holds them and what
    /// is nested in them. Totals stay those of the whole.
    [[nodiscard]] DomainTree found(const std::function<bool(int node)> &isFound) const;

    [[nodiscard]] const denials::StoreView &view() const noexcept { return m_view; }
    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] const DomainNode &at(int node) const
    {
        return m_nodes[static_cast<std::size_t>(node)];
    }
    /// Node numbers of hosts are 0 to hostCount()-1; children of a node stand in a row.
    [[nodiscard]] int hostCount() const noexcept { return m_hosts; }
    /// The node of a domain, or -1.
    [[nodiscard]] int nodeOf(denials::DomainIndex domain) const noexcept;

    // The parts of a node's domain; only for nodes of Kind::Domain.
    [[nodiscard]] const denials::Domain &domain(int node) const;
    [[nodiscard]] const denials::Boot &boot(int node) const;

private:
    using Kind = DomainNode::Kind;

    [[nodiscard]] std::vector<bool> around(const std::function<bool(int)> &isFound) const;
    void addHosts();
    void addBoots();
    void addRoots();
    void addNested();
    void sumUp();
    void addChildren(int parent, Kind kind, std::span<const std::uint32_t> refs);

    denials::StoreView m_view;
    std::vector<DomainNode> m_nodes;
    std::vector<int> m_nodeOfDomain;
    std::vector<int> m_nodeOfBoot; ///< whose children a boot's domains are
    int m_hosts = 0;
};

} // namespace surveyor::gui
