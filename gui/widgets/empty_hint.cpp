// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/empty_hint.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

namespace surveyor::gui {

EmptyHint::EmptyHint(QAbstractItemView *view, const QString &text)
    : QObject(view)
    , m_view(view)
    , m_text(text)
{
    view->viewport()->installEventFilter(this);
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || !m_view->model() || m_view->model()->rowCount() > 0)
        return QObject::eventFilter(watched, event);
    // The ground is painted before; the view itself has nothing to add.
    QWidget *const viewport = m_view->viewport();
    const int margin = viewport->fontMetrics().height();
    QPainter painter(viewport);
    painter.setPen(viewport->palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_text);
    return true;
}

} // namespace surveyor::gui
