// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "session/time_style.h"

#include <QMenu>

namespace surveyor::gui {

/// Chooses how times are written; the choice is remembered.
class TimeStyleMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TimeStyleMenu(QWidget *parent = nullptr);

    /// The choice remembered from the last time.
    [[nodiscard]] static TimeStyle remembered();

Q_SIGNALS:
    void chosen(surveyor::gui::TimeStyle style);

private:
    void add(const QString &text, TimeStyle style);

    QActionGroup *m_styles;
};

} // namespace surveyor::gui
