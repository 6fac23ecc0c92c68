// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/tail_follower.h"

#include "widgets/symbolic_icon.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace surveyor::gui {

TailFollower::TailFollower(QTableView *view)
    : QObject(view)
    , m_view(view)
    , m_button(new QPushButton(view))
{
    m_button->setIcon(symbolicIcon(QStringLiteral("go-down")));
    m_button->setToolTip(tr("Go to the newest denial and follow what comes (End)"));
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &TailFollower::goToNewest);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, &TailFollower::takeScroll);
    // The range grows when the view has laid out what came.
    connect(view->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (isFollowing())
            goToNewest();
    });
    connect(view->model(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { takeRows(first, last); });
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

void TailFollower::setActive(bool active)
{
    m_active = active;
    m_following = active;
    m_unseen = 0;
    placeButton();
}

void TailFollower::goToNewest()
{
    m_following = true;
    m_unseen = 0;
    m_moving = true;
    m_view->scrollToBottom();
    m_moving = false;
    placeButton();
}

bool TailFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeButton();
    // A view that comes into sight scrolls to its current row, which is not the user's doing.
    if (watched == m_view && event->type() == QEvent::Show && isFollowing())
        QMetaObject::invokeMethod(this, &TailFollower::goToNewest, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void TailFollower::takeRows(int first, int last)
{
    if (!m_active)
        return;
    if (m_following) {
        goToNewest();
        return;
    }
    m_unseen += last - first + 1;
    placeButton();
}

void TailFollower::takeScroll(int value)
{
    if (m_moving || !m_active)
        return;
    m_following = value == m_view->verticalScrollBar()->maximum();
    if (m_following)
        m_unseen = 0;
    placeButton();
}

void TailFollower::placeButton()
{
    m_button->setVisible(m_active && m_unseen > 0);
    if (!m_button->isVisibleTo(m_view))
        return;
    m_button->setText(tr("%Ln new", nullptr, m_unseen));
    m_button->adjustSize();
    const QRect room = m_view->viewport()->geometry();
    const int margin = m_view->fontMetrics().height() / 2;
    m_button->move(room.right() - m_button->width() - margin,
                   room.bottom() - m_button->height() - margin);
    m_button->raise();
}

} // namespace surveyor::gui
