// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QModelIndex>
#include <QObject>
#include <QPoint>

class QAbstractItemView;

namespace surveyor::gui {

/// Hears when a context menu of an item view is wanted: of the item under the pointer, or with
/// the menu key of the current one, which Qt's own signal does not tell.
class ItemMenu : public QObject
{
    Q_OBJECT

public:
    explicit ItemMenu(QAbstractItemView *view);

Q_SIGNALS:
    /// @p index is valid, @p place on the screen.
    void wanted(const QModelIndex &index, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *m_view;
};

} // namespace surveyor::gui
