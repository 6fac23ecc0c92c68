// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace surveyor::gui {

class LogSession;

/// Tells what was read and what was not: nothing of a log vanishes silently.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(LogSession *session, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QString sourceText() const;
    void updateProgress();
    void showProblems();

    LogSession *m_session;
    QLabel *m_source; ///< live or frozen
    QLabel *m_counts;
    QLabel *m_lost;
    QLabel *m_unlogged;
    QToolButton *m_malformed;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
};

} // namespace surveyor::gui
