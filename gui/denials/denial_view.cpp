// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_view.h"

#include "denials/denial_table_model.h"
#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace surveyor::gui {
namespace {

// Beyond this a clipboard no longer helps and building the text would stop the window.
constexpr qsizetype maxCopiedRows = 100'000;

} // namespace

DenialView::DenialView(QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Denials"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    // Both ends of a path tell more than its middle.
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fixRowHeight();
}

void DenialView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    fitColumns();
}

void DenialView::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int padding = 3 * letter;
    constexpr std::array<int, DenialTableModel::ColumnCount> widestInLetters{40, 40, 12, 16,
                                                                             40, 70, 20, 24};
    for (int column = 0; column < DenialTableModel::ColumnCount; ++column) {
        const int wanted =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        const int widest = widestInLetters[static_cast<std::size_t>(column)] * letter;
        setColumnWidth(column, std::min(wanted, widest) + padding);
    }
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(DenialTableModel::Target, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(6 * letter);
}

void DenialView::copyRows()
{
    QStringList lines;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && lines.size() < maxCopiedRows; ++row)
            lines += rowText(row);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DenialView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuWanted(menu, index);
    menu->addSeparator();
    const auto count = selectionModel()->selectedRows().size();
    menu->addAction(symbolicIcon(QStringLiteral("edit-copy")),
                    tr("Copy %n row(s)", nullptr, static_cast<int>(count)), this,
                    &DenialView::copyRows);
    menu->popup(event->globalPos());
}

void DenialView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fixRowHeight();
}

void DenialView::fixRowHeight()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
}

QString DenialView::rowText(int row) const
{
    QStringList cells;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            cells += model()->index(row, column).data().toString();
    }
    return cells.join(u'\t');
}

} // namespace surveyor::gui
