// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_header.h"

#include "widgets/column_menu.h"

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
    setResizeContentsPrecision(100); // rows; of a thousand, texts are measured for 40 ms
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setToolTip(tr("Click to sort, again to turn the order round, once more for the order of "
                  "arrival"));
}

void DenialHeader::fillColumnMenu(QMenu *menu)
{
    addColumnChoices(menu, this);
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

} // namespace surveyor::gui
