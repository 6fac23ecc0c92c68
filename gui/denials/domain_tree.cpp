// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_tree.h"

#include "denials/lineage.h"

#include <map>
#include <string_view>

namespace surveyor::gui {

DomainTree::DomainTree(const denials::StoreView &view)
    : m_view(view)
{
    // Level by level, so that the children of one node get numbers in a row.
    m_nodes.reserve(view.domains().size() + 2 * view.boots().size());
    m_nodeOfDomain.assign(view.domains().size(), -1);
    m_nodeOfBoot.assign(view.boots().size(), -1);
    addHosts();
    addBoots();
    addRoots();
    addNested();
    sumUp();
}

std::vector<bool> DomainTree::around(const std::function<bool(int)> &isFound) const
{
    // Children have higher numbers than their parents.
    std::vector<bool> kept(m_nodes.size());
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        const int parent = m_nodes[node].parent;
        kept[node] = (parent >= 0 && kept[static_cast<std::size_t>(parent)])
            || isFound(static_cast<int>(node));
    }
    for (std::size_t node = m_nodes.size(); node-- > 0;) {
        if (kept[node] && m_nodes[node].parent >= 0)
            kept[static_cast<std::size_t>(m_nodes[node].parent)] = true;
    }
    return kept;
}

DomainTree DomainTree::found(const std::function<bool(int node)> &isFound) const
{
    const std::vector<bool> kept = around(isFound);
    DomainTree part;
    part.m_view = m_view;
    part.m_nodeOfDomain.assign(m_nodeOfDomain.size(), -1);
    std::vector<int> rows(m_nodes.size()); // kept children so far, by old number
    std::vector<int> numbers(m_nodes.size(), -1);
    for (std::size_t at = 0; at < m_nodes.size(); ++at) {
        if (!kept[at])
            continue;
        DomainNode node = m_nodes[at];
        numbers[at] = part.size();
        if (node.parent < 0) {
            node.row = part.m_hosts++;
        } else {
            const auto parent = static_cast<std::size_t>(node.parent);
            DomainNode &above = part.m_nodes[static_cast<std::size_t>(numbers[parent])];
            if (rows[parent] == 0)
                above.firstChild = part.size();
            node.row = rows[parent]++;
            above.childCount = rows[parent];
            node.parent = numbers[parent];
        }
        node.firstChild = node.childCount = 0;
        if (node.kind == Kind::Domain)
            part.m_nodeOfDomain[node.ref] = part.size();
        part.m_nodes.push_back(node);
    }
    return part;
}

int DomainTree::nodeOf(denials::DomainIndex domain) const noexcept
{
    return domain < m_nodeOfDomain.size() ? m_nodeOfDomain[domain] : -1;
}

const denials::Domain &DomainTree::domain(int node) const
{
    return m_view.domains()[at(node).ref];
}

const denials::Boot &DomainTree::boot(int node) const
{
    const DomainNode &of = at(node);
    return m_view.boots()[of.kind == Kind::Domain ? domain(node).boot : of.ref];
}

void DomainTree::addHosts()
{
    std::map<std::string_view, int> hosts;
    for (denials::BootIndex boot = 0; boot < m_view.boots().size(); ++boot) {
        const auto [host, isNew] = hosts.try_emplace(m_view.boots()[boot].host, m_hosts);
        if (isNew) {
            m_nodes.push_back({.kind = Kind::Host, .ref = boot, .row = m_hosts});
            ++m_hosts;
        }
        m_nodeOfBoot[boot] = host->second;
    }
}

void DomainTree::addBoots()
{
    std::vector<std::vector<std::uint32_t>> bootsOf(static_cast<std::size_t>(m_hosts));
    for (denials::BootIndex boot = 0; boot < m_nodeOfBoot.size(); ++boot)
        bootsOf[static_cast<std::size_t>(m_nodeOfBoot[boot])].push_back(boot);
    for (int host = 0; host < m_hosts; ++host) {
        const auto &boots = bootsOf[static_cast<std::size_t>(host)];
        if (boots.size() < 2)
            continue;
        addChildren(host, Kind::Boot, boots);
        for (std::size_t at = 0; at < boots.size(); ++at)
            m_nodeOfBoot[boots[at]] = this->at(host).firstChild + static_cast<int>(at);
    }
}

void DomainTree::addRoots()
{
    std::map<int, std::vector<std::uint32_t>> rootsOf;
    for (const denials::DomainIndex root : m_view.lineage()->roots())
        rootsOf[m_nodeOfBoot[m_view.domains()[root].boot]].push_back(root);
    for (const auto &[parent, roots] : rootsOf)
        addChildren(parent, Kind::Domain, roots);
}

void DomainTree::addNested()
{
    // m_nodes grows while it is walked.
    for (int node = 0; node < size(); ++node) {
        if (at(node).kind == Kind::Domain)
            addChildren(node, Kind::Domain, m_view.lineage()->children(at(node).ref));
    }
}

void DomainTree::addChildren(int parent, Kind kind, std::span<const std::uint32_t> refs)
{
    m_nodes[static_cast<std::size_t>(parent)].firstChild = size();
    m_nodes[static_cast<std::size_t>(parent)].childCount = static_cast<int>(refs.size());
    int row = 0;
    for (const std::uint32_t ref : refs) {
        DomainNode node{.kind = kind, .ref = ref, .parent = parent, .row = row++};
        if (kind == Kind::Domain) {
            m_nodeOfDomain[ref] = size();
            node.own = m_view.lineage()->own(ref);
        }
        m_nodes.push_back(node);
    }
}

void DomainTree::sumUp()
{
    // Children have higher numbers than their parents.
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node) {
        node->total.add(node->own);
        if (node->parent >= 0)
            m_nodes[static_cast<std::size_t>(node->parent)].total.add(node->total);
    }
}

} // namespace surveyor::gui
