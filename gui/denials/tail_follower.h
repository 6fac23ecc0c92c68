// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QObject>

class QPushButton;
class QTableView;

namespace surveyor::gui {

/// Keeps the newest row of a growing table in sight while the user is at its end. Who scrolls
/// away to read is left alone; a button over the table says how many came and leads back.
class TailFollower : public QObject
{
    Q_OBJECT

public:
    explicit TailFollower(QTableView *view);

    /// Whether rows still come at the end. Switched on, it follows.
    void setActive(bool active);
    [[nodiscard]] bool isFollowing() const noexcept { return m_active && m_following; }
    /// Rows that came while the user read elsewhere.
    [[nodiscard]] int unseen() const noexcept { return m_unseen; }

public Q_SLOTS:
    /// To the end, and follow from there.
    void goToNewest();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeRows(int first, int last);
    void takeScroll(int value);
    void placeButton();

    QTableView *m_view;
    QPushButton *m_button;
    bool m_active = false;
    bool m_following = false;
    bool m_moving = false; ///< the view is scrolled by this class
    int m_unseen = 0;
};

} // namespace surveyor::gui
