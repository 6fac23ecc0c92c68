// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QStackedWidget>

#include <array>
#include <cstdint>

class QAbstractButton;

namespace surveyor::sources {
struct HelperError;
}

namespace surveyor::gui {

class LogSession;
class StatePage;

/// What stands in the place of the denials while there are none: the welcome, the reading, what
/// went wrong, or that nothing was denied. A page is made when it is wanted: most never are.
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
    enum Page : std::uint8_t { Welcome, Loading, Failed, Nothing, Asking, Waiting, Refused, Pages };

    StatePage *page(Page which);
    StatePage *addPage(const QString &icon, const QString &title);
    StatePage *addWelcome();
    StatePage *addLoading();
    StatePage *addFailed();
    StatePage *addNothing();
    StatePage *addAsking();
    StatePage *addWaiting();
    StatePage *addRefused();
    void offerStop(StatePage *page);
    void offerAnotherLog(StatePage *page);
    QAbstractButton *offerAssistant(StatePage *page);
    void showLoading(double progress);
    void showNothing();
    void showRefused(const sources::HelperError &problem);
    void refreshSystem();
    [[nodiscard]] QString emptyLogText() const;
    [[nodiscard]] QString logName() const;

    LogSession *m_session;
    std::array<StatePage *, Pages> m_pages{}; ///< null: was not wanted yet
    QAbstractButton *m_retry = nullptr;
    QAbstractButton *m_whyNothing = nullptr; ///< was in the history of this computer
};

} // namespace surveyor::gui
