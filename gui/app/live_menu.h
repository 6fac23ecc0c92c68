// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QMenu>

class QAction;
class QToolBar;

namespace surveyor::gui {

class LogSession;

/// What is denied now, and what the system has kept: the live view with its freezing, and the
/// history by presets. Only here does anything ask for a password.
class LiveMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LiveMenu(LogSession *session, QWidget *parent = nullptr);

    void addTo(QToolBar *tools) const;
    [[nodiscard]] QAction *liveAction() const noexcept { return m_live; }
    [[nodiscard]] QAction *freezeAction() const noexcept { return m_freeze; }
    /// Whether the desktop is told of denials; remembered.
    [[nodiscard]] QAction *notifyAction() const noexcept { return m_notify; }

private:
    void buildHistory();
    void buildNotify();
    void addHistory(const QString &text, std::int64_t backMs);
    void turnLive(bool on);
    void refresh();

    LogSession *m_session;
    QAction *m_live;
    QAction *m_freeze;
    QAction *m_notify;
    QMenu *m_history;
};

} // namespace surveyor::gui
