// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QStackedWidget>

class QAbstractButton;

namespace surveyor::gui {

class LogSession;
class StatePage;

/// What stands in the place of the denials while there are none: the welcome, the reading, what
/// went wrong, or that nothing was denied.
class LogStates : public QStackedWidget
{
    Q_OBJECT

public:
    explicit LogStates(LogSession *session, QWidget *parent = nullptr);

    /// Turns to the page that fits the session now.
    void refresh();

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    /// Why is nothing seen?
    void assistantRequested();

private:
    StatePage *addPage(const QString &icon, const QString &title);
    void offerAnotherLog(StatePage *page);
    QAbstractButton *offerAssistant(StatePage *page);
    void refreshSystem();
    [[nodiscard]] QString emptyLogText() const;
    [[nodiscard]] QString logName() const;

    LogSession *m_session;
    StatePage *m_welcome;
    StatePage *m_loading;
    StatePage *m_failed;
    StatePage *m_nothing;
    StatePage *m_asking;
    StatePage *m_waiting;
    StatePage *m_refused; ///< or broken off, or not there
    QAbstractButton *m_retry = nullptr;
    QAbstractButton *m_whyNothing = nullptr; ///< was in the history of this computer
};

} // namespace surveyor::gui
