// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/field_tree.h"

#include "widgets/symbolic_icon.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace surveyor::gui {

FieldTree::FieldTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderLabels({tr("Field"), tr("Value")});
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setIndentation(fontMetrics().averageCharWidth() * 2);
    header()->setStretchLastSection(true);
}

void FieldTree::showGroups(const std::vector<FieldGroup> &groups)
{
    clear();
    m_groups = groups;
    QFont bold = font();
    bold.setBold(true);
    for (const FieldGroup &group : groups) {
        auto *const parent = new QTreeWidgetItem(this, {group.title});
        parent->setFirstColumnSpanned(true);
        parent->setFont(0, bold);
        for (const Field &field : group.fields) {
            auto *const item = new QTreeWidgetItem(parent, {field.name, field.value});
            item->setToolTip(1, field.value.toHtmlEscaped());
        }
    }
    expandAll();
    fitNames();
}

void FieldTree::fitNames()
{
    // Values are what people read; the longest names make room for them.
    resizeColumnToContents(0);
    setColumnWidth(0, std::min(columnWidth(0), viewport()->width() * 2 / 5));
}

void FieldTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    fitNames();
}

void FieldTree::copySelected()
{
    QStringList lines;
    const auto selected = selectedItems();
    for (const QTreeWidgetItem *const item : selected)
        lines += selected.size() == 1 && item->parent() ? item->text(1)
                                                        : item->text(0) + u'\t' + item->text(1);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void FieldTree::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu key opens it too, at the current row.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QTreeWidgetItem *const item =
        byKey ? currentItem() : itemAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!item)
        return;
    QMenu menu(this);
    if (item->parent())
        Q_EMIT menuOpening(&menu, fieldOf(item));
    menu.addSeparator();
    menu.addAction(symbolicIcon(QStringLiteral("edit-copy")), tr("&Copy"), this,
                   &FieldTree::copySelected);
    menu.exec(byKey ? viewport()->mapToGlobal(visualItemRect(item).bottomLeft())
                    : event->globalPos());
}

void FieldTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QTreeWidget::keyPressEvent(event);
}

Field FieldTree::fieldOf(const QTreeWidgetItem *item) const
{
    const auto group = static_cast<std::size_t>(indexOfTopLevelItem(item->parent()));
    return m_groups[group].fields[static_cast<std::size_t>(
        item->parent()->indexOfChild(const_cast<QTreeWidgetItem *>(item)))];
}

} // namespace surveyor::gui
