// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/log_states.h"

#include "denials/load_report.h"
#include "session/helper_words.h"
#include "session/log_session.h"
#include "session/text.h"
#include "widgets/state_page.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLocale>

namespace surveyor::gui {

LogStates::LogStates(LogSession *session, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
{
    refresh();
}

void LogStates::refresh()
{
    using State = LogSession::State;
    if (m_session->state() == State::Empty) {
        setCurrentWidget(page(Welcome));
    } else if (m_session->kind() != LogSession::Kind::Files) {
        refreshSystem();
    } else if (m_session->state() == State::Loading) {
        showLoading(m_session->progress());
    } else if (!m_session->result().errors.empty() && m_session->view().tally().lines == 0) {
        page(Failed)->setText(errorLines(m_session->result()).join(u'\n'));
        setCurrentWidget(page(Failed));
    } else {
        showNothing();
    }
}

void LogStates::refreshSystem()
{
    const bool reading = m_session->state() == LogSession::State::Loading;
    if (const auto &problem = m_session->problem())
        showRefused(*problem);
    else if (reading && m_session->link() == LogSession::Link::Asking)
        setCurrentWidget(page(Asking));
    else if (m_session->isLive())
        setCurrentWidget(page(Waiting));
    else if (reading)
        showLoading(-1);
    else
        showNothing();
}

void LogStates::showLoading(double progress)
{
    page(Loading)->setText(logName());
    page(Loading)->setProgress(progress);
    setCurrentWidget(page(Loading));
}

void LogStates::showNothing()
{
    page(Nothing)->setText(emptyLogText());
    // What is wrong here says nothing of a log, which may come from elsewhere.
    m_whyNothing->setVisible(m_session->kind() != LogSession::Kind::Files);
    setCurrentWidget(page(Nothing));
}

/// Or broken off, or not there.
void LogStates::showRefused(const sources::HelperError &problem)
{
    const bool reading = m_session->state() == LogSession::State::Loading;
    page(Refused)->setTitle(problemTitle(problem.problem));
    page(Refused)->setText(problemText(problem));
    m_retry->setVisible(!reading && isWorthRetrying(problem.problem));
    setCurrentWidget(page(Refused));
}

StatePage *LogStates::page(Page which)
{
    StatePage *&page = m_pages.at(which);
    if (page)
        return page;
    switch (which) {
    case Welcome: page = addWelcome(); break;
    case Loading: page = addLoading(); break;
    case Failed: page = addFailed(); break;
    case Nothing: page = addNothing(); break;
    case Asking: page = addAsking(); break;
    case Waiting: page = addWaiting(); break;
    case Refused:
    case Pages: page = addRefused(); break;
    }
    return page;
}

StatePage *LogStates::addWelcome()
{
    StatePage *const page =
        addPage(QStringLiteral("document-open"), tr("See what Landlock denied"));
    page->setText(tr("Open an audit log, or drop one here. Linux 6.15 and later write what "
                     "sandboxes denied to /var/log/audit/audit.log or the system journal."));
    connect(page->addButton(tr("Open a log …")), &QAbstractButton::clicked, this,
            &LogStates::openRequested);
    connect(page->addButton(tr("Watch live")), &QAbstractButton::clicked, m_session,
            &LogSession::openLive);
    connect(page->addButton(tr("Look at a sample")), &QAbstractButton::clicked, this,
            &LogStates::sampleRequested);
    return page;
}

StatePage *LogStates::addLoading()
{
    StatePage *const page = addPage(QStringLiteral("view-refresh"), tr("Reading …"));
    offerStop(page);
    return page;
}

StatePage *LogStates::addFailed()
{
    StatePage *const page = addPage(QStringLiteral("dialog-error"), tr("The log cannot be read"));
    offerAnotherLog(page);
    return page;
}

StatePage *LogStates::addNothing()
{
    StatePage *const page =
        addPage(QStringLiteral("dialog-ok"), tr("No Landlock denials in this log"));
    offerAnotherLog(page);
    m_whyNothing = offerAssistant(page);
    return page;
}

StatePage *LogStates::addAsking()
{
    StatePage *const page =
        addPage(QStringLiteral("view-refresh"), tr("Asking for the system’s records …"));
    page->setText(tr("A password may be asked for. What is read stays on this computer."));
    page->setProgress(-1);
    offerStop(page);
    return page;
}

StatePage *LogStates::addWaiting()
{
    StatePage *const page = addPage(QStringLiteral("media-record"), tr("Nothing was denied yet"));
    page->setText(tr("What sandboxes are denied from now on appears here at once. Start a "
                     "program in a sandbox, or do again what failed."));
    offerAssistant(page);
    offerStop(page);
    return page;
}

StatePage *LogStates::addRefused()
{
    StatePage *const page = addPage(QStringLiteral("dialog-error"), QString());
    m_retry = page->addButton(tr("Try again"));
    connect(m_retry, &QAbstractButton::clicked, m_session, &LogSession::reopen);
    offerAnotherLog(page);
    offerAssistant(page);
    return page;
}

StatePage *LogStates::addPage(const QString &icon, const QString &title)
{
    auto *const page = new StatePage(icon, this);
    page->setTitle(title);
    addWidget(page);
    return page;
}

void LogStates::offerStop(StatePage *page)
{
    connect(page->addButton(tr("Stop")), &QAbstractButton::clicked, m_session, &LogSession::cancel);
}

void LogStates::offerAnotherLog(StatePage *page)
{
    connect(page->addButton(tr("Open another log …")), &QAbstractButton::clicked, this,
            &LogStates::openRequested);
}

QAbstractButton *LogStates::offerAssistant(StatePage *page)
{
    QAbstractButton *const button = page->addButton(tr("Why is nothing seen? …"));
    connect(button, &QAbstractButton::clicked, this, &LogStates::assistantRequested);
    return button;
}

QString LogStates::emptyLogText() const
{
    const denials::Tally &tally = m_session->view().tally();
    const QLocale locale;
    QString text = tr("%1 holds no Landlock denial (lines: %3, audit records: %2).")
                       .arg(logName(), locale.toString(static_cast<qulonglong>(tally.records)),
                            locale.toString(static_cast<qulonglong>(tally.lines)));
    text += u' ';
    text += tally.lines > 0 && tally.records == 0
        ? tr("It does not look like an audit log.")
        : tr("Landlock writes denials from Linux 6.15 on, if audit is switched on.");
    return text;
}

QString LogStates::logName() const
{
    if (m_session->kind() == LogSession::Kind::Live)
        return tr("The live view");
    if (m_session->kind() == LogSession::Kind::History)
        return tr("The system’s history");

    const QStringList &files = m_session->files();
    if (files.size() != 1)
        return tr("%n file(s)", nullptr, static_cast<int>(files.size()));
    return files.first() == u"-" ? tr("Standard input")
                                 : shown(toPath(QFileInfo(files.first()).fileName()));
}

} // namespace surveyor::gui
