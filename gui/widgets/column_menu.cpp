// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/column_menu.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QHeaderView>
#include <QMenu>

namespace surveyor::gui {
namespace {

void showColumn(QHeaderView *header, int column, bool shown)
{
    header->setSectionHidden(column, !shown);
    if (shown && header->sectionSize(column) < header->minimumSectionSize())
        header->resizeSection(column, header->sectionSizeHint(column));
}

} // namespace

void addColumnChoices(QMenu *menu, QHeaderView *header)
{
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = header->isSectionHidden(column);
        QAction *const action =
            menu->addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!hidden);
        // One column must stay: without any there is no heading to bring the others back with.
        action->setEnabled(hidden || header->count() - header->hiddenSectionCount() > 1);
        QObject::connect(action, &QAction::toggled, header,
                         [header, column](bool shown) { showColumn(header, column, shown); });
    }
}

} // namespace surveyor::gui
