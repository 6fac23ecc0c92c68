// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QAbstractItemView;

namespace surveyor::gui {

/// Says in an item view without items why there are none.
class EmptyHint : public QObject
{
    Q_OBJECT

public:
    EmptyHint(QAbstractItemView *view, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *m_view;
    QString m_text;
};

} // namespace surveyor::gui
