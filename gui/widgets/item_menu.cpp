// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/item_menu.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>

namespace surveyor::gui {

ItemMenu::ItemMenu(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

bool ItemMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto *const wish = static_cast<QContextMenuEvent *>(event);
    const bool byKey = wish->reason() == QContextMenuEvent::Keyboard;
    QWidget *const viewport = m_view->viewport();
    const QModelIndex index = byKey ? m_view->currentIndex()
                                    : m_view->indexAt(viewport->mapFromGlobal(wish->globalPos()));
    if (byKey && index.isValid())
        m_view->scrollTo(index);
    const QPoint place =
        byKey ? viewport->mapToGlobal(m_view->visualRect(index).bottomLeft()) : wish->globalPos();
    if (index.isValid())
        Q_EMIT wanted(index, place);
    return true;
}

} // namespace surveyor::gui
