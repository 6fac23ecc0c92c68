// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "session/filter_state.h"

#include <QFrame>

class QMenu;
class QToolButton;

namespace surveyor::gui {

/// One condition of the filter: a click switches it off and on, the cross removes it, the menu
/// inverts it. Keys: Space, Delete and the minus.
class Chip : public QFrame
{
    Q_OBJECT

public:
    Chip(const FilterPart &part, QWidget *parent = nullptr);

Q_SIGNALS:
    void toggled(bool enabled);
    void invertWanted();
    void removeWanted();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *m_switch;
};

} // namespace surveyor::gui
