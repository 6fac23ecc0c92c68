// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_view.h"

#include "denials/denial_delegate.h"
#include "denials/denial_header.h"
#include "denials/denial_table_model.h"
#include "widgets/item_menu.h"

#include <QAction>
#include <QClipboard>
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
    , m_header(new DenialHeader(this))
    , m_delegate(new DenialDelegate(this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
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
    // Of millions of rows, to number their places anew takes as long as painting; not in one go.
    connect(
        verticalHeader(), &QHeaderView::sectionCountChanged, this,
        [this] { (void)verticalHeader()->visualIndexAt(0); }, Qt::QueuedConnection);
    fixRowHeight();
    connect(new ItemMenu(this), &ItemMenu::wanted, this, &DenialView::showMenu);
    connect(m_header, &DenialHeader::fitRequested, this, &DenialView::fitColumns);
    connect(m_header, &DenialHeader::resetRequested, this, &DenialView::resetColumns);
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
    constexpr std::array<int, DenialTableModel::ColumnCount> widestInLetters{40, 40, 40, 70,
                                                                             12, 16, 20, 24};
    for (int column = 0; column < DenialTableModel::ColumnCount; ++column) {
        const int wanted = std::max(sizeHintForColumn(column), m_header->sectionSizeHint(column));
        const int widest = widestInLetters[static_cast<std::size_t>(column)] * letter;
        setColumnWidth(column, std::min(wanted, widest) + padding);
    }
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    // The target takes what room there is, but rather scrolls than shrinks to nothing.
    const int wanted = columnWidth(DenialTableModel::Target);
    const int room = viewport()->width() - (m_header->length() - wanted);
    const int least = std::min(wanted, 34 * letter);
    if (room >= least)
        m_header->setSectionResizeMode(DenialTableModel::Target, QHeaderView::Stretch);
    else
        setColumnWidth(DenialTableModel::Target, least);
    m_header->setMinimumSectionSize(6 * letter);
}

void DenialView::resetColumns()
{
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->showSection(column);
    }
    m_header->hideSection(DenialTableModel::Host);
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    fitColumns();
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

void DenialView::showMenu(const QModelIndex &index, const QPoint &place)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuWanted(menu, index);
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(place);
}

QModelIndex DenialView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!model() || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    const int row = action == MoveHome ? 0 : model()->rowCount() - 1;
    return model()->index(row, std::max(0, currentIndex().column()));
}

void DenialView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_delegate->forgetTexts();
        fixRowHeight();
    }
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
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column))
            cells += model()->index(row, column).data().toString();
    }
    return cells.join(u'\t');
}

} // namespace surveyor::gui
