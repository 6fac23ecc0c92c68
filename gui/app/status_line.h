// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace surveyor::gui {

class ClockWatch;
class LogSession;

/// Tells what was read and what was not: nothing of a log vanishes silently.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(LogSession *session, ClockWatch *clock, QWidget *parent = nullptr);

private:
    void refresh();
    void updateUnlogged();
    [[nodiscard]] QString sourceText() const;
    void updateProgress();
    void updateClock();
    void showProblems();

    LogSession *m_session;
    ClockWatch *m_clock;
    QLabel *m_source; ///< live or frozen, and who has kept what is read
    QLabel *m_jump;   ///< the clock was set
    QLabel *m_counts;
    QLabel *m_lost;
    QLabel *m_unlogged;
    QToolButton *m_malformed;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QTimer *m_soon; ///< the sum of what was not logged is due
};

} // namespace surveyor::gui
