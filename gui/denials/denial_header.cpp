// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_header.h"

#include <QAbstractItemModel>
#include <QContextMenuEvent>
#include <QMenu>

namespace surveyor::gui {

DenialHeader::DenialHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setToolTip(tr("Click to sort, again to turn the order round, once more for the order of "
                  "arrival"));
}

void DenialHeader::fillColumnMenu(QMenu *menu)
{
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        QAction *const action =
            menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        // One column must stay: without any there is no heading to bring the others back with.
        action->setEnabled(isSectionHidden(column) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { showColumn(column, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Fit Widths"), this, &DenialHeader::fitRequested);
    menu->addAction(tr("&Reset Columns"), this, &DenialHeader::resetRequested);
}

void DenialHeader::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    fillColumnMenu(&menu);
    menu.exec(event->globalPos());
}

void DenialHeader::showColumn(int column, bool shown)
{
    setSectionHidden(column, !shown);
    if (shown && sectionSize(column) < minimumSectionSize())
        resizeSection(column, sectionSizeHint(column));
}

} // namespace surveyor::gui
