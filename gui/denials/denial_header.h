// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QHeaderView>

class QMenu;

namespace surveyor::gui {

/// The headings of the table of denials. A click sorts, another turns the order round, a third
/// brings back the order of arrival; the menu chooses which columns are shown.
class DenialHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit DenialHeader(QWidget *parent = nullptr);

    /// Fills @p menu with a check box for each column, and with fitting and resetting them.
    void fillColumnMenu(QMenu *menu);

Q_SIGNALS:
    void fitRequested();
    void resetRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace surveyor::gui
