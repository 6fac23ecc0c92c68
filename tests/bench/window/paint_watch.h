// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QEvent>
#include <QObject>
#include <QWidget>

namespace surveyor::bench {

/// Counts how often a widget was painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

    [[nodiscard]] int paints() const noexcept { return m_paints; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The widget paints itself within this call, so that what waits for the count waits for
        // the picture too: the count is looked at between events.
        if (event->type() == QEvent::Paint)
            ++m_paints;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_paints = 0;
};

} // namespace surveyor::bench
