// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/tree_memory.h"

#include "denials/domain_tree_model.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTreeView>

namespace surveyor::gui {

TreeMemory::TreeMemory(const QTreeView *view, const DomainTreeModel *model)
    : m_scroll(view->verticalScrollBar()->value())
{
    const DomainTree &tree = model->tree();
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.at(node).childCount > 0 && view->isExpanded(model->indexOf(node)))
            m_unfolded.insert(keyOf(tree.at(node)));
    }
    if (const int current = DomainTreeModel::nodeOf(view->currentIndex()); current >= 0)
        m_current = keyOf(tree.at(current));
}

void TreeMemory::restore(QTreeView *view, const DomainTreeModel *model) const
{
    const DomainTree &tree = model->tree();
    for (int node = 0; node < tree.size(); ++node) {
        const Key key = keyOf(tree.at(node));
        const QModelIndex index = model->indexOf(node);
        if (m_unfolded.contains(key))
            view->setExpanded(index, true);
        if (m_current == key)
            view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
    view->verticalScrollBar()->setValue(m_scroll);
}

} // namespace surveyor::gui
