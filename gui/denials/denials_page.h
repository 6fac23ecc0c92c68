// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QWidget>

class QStackedWidget;

namespace surveyor::gui {

class DenialsDesk;
class FilterState;
class LogSession;
class LogStates;
class MessageBanner;

/// The denials of a session, or what stands in their place while there are none, under a banner
/// for what went wrong.
class DenialsPage : public QWidget
{
    Q_OBJECT

public:
    DenialsPage(LogSession *session, FilterState *filter, QWidget *parent = nullptr);

    /// Puts @p bar above the denials; it is there when they are.
    void setFilterBar(QWidget *bar);
    [[nodiscard]] DenialsDesk *desk() const noexcept { return m_desk; }
    /// Nothing shown will change by itself.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /// Wishes of the empty state's buttons.
    void openRequested();
    void sampleRequested();
    void assistantRequested();

private:
    void beginLog();
    void endLog();
    void followLink();
    void updateState();

    LogSession *m_session;
    MessageBanner *m_banner;
    LogStates *m_states;
    DenialsDesk *m_desk;
    QWidget *m_content; ///< the bar and the desk
    QStackedWidget *m_pages;
};

} // namespace surveyor::gui
