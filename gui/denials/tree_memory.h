// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain_tree.h"

#include <cstdint>
#include <optional>
#include <set>
#include <utility>

class QTreeView;

namespace surveyor::gui {

class DomainTreeModel;

/// Which domains are unfolded and current, kept over a change of the tree. Nodes have
/// other numbers then; the hosts, boots and domains they stand for are the same.
class TreeMemory
{
public:
    TreeMemory(const QTreeView *view, const DomainTreeModel *model);

    void restore(QTreeView *view, const DomainTreeModel *model) const;

private:
    using Key = std::pair<DomainNode::Kind, std::uint32_t>;
    [[nodiscard]] static Key keyOf(const DomainNode &node) { return {node.kind, node.ref}; }

    std::set<Key> m_unfolded;
    std::optional<Key> m_current;
    int m_scroll = 0;
};

} // namespace surveyor::gui
