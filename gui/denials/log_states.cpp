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
    , m_welcome(addPage(QStringLiteral("document-open"), tr("See what Landlock denied")))
    , m_loading(addPage(QStringLiteral("view-refresh"), tr("Reading …")))
    , m_failed(addPage(QStringLiteral("dialog-error"), tr("The log cannot be read")))
    , m_nothing(addPage(QStringLiteral("dialog-ok"), tr("No Landlock denials in this log")))
    , m_asking(addPage(QStringLiteral("view-refresh"), tr("Asking for the system’s records …")))
    , m_waiting(addPage(QStringLiteral("media-record"), tr("Nothing was denied yet")))
    , m_refused(addPage(QStringLiteral("dialog-error"), QString()))
{
    m_welcome->setText(tr("Open an audit log, or drop one here. Linux 6.15 and later write what "
                          "sandboxes denied to /var/log/audit/audit.log or the system journal."));
    connect(m_welcome->addButton(tr("Open a log …")), &QAbstractButton::clicked, this,
            &LogStates::openRequested);
    connect(m_welcome->addButton(tr("Watch live")), &QAbstractButton::clicked, m_session,
            &LogSession::openLive);
    connect(m_welcome->addButton(tr("Look at a sample")), &QAbstractButton::clicked, this,
            &LogStates::sampleRequested);
    connect(m_loading->addButton(tr("Stop")), &QAbstractButton::clicked, m_session,
            &LogSession::cancel);
    m_asking->setText(tr("A password may be asked for. What is read stays on this computer."));
    m_asking->setProgress(-1);
    m_waiting->setText(tr("What sandboxes are denied from now on appears here at once. Start a "
                          "program in a sandbox, or do again what failed."));
    offerAssistant(m_waiting);
    for (StatePage *const page : {m_asking, m_waiting})
        connect(page->addButton(tr("Stop")), &QAbstractButton::clicked, m_session,
                &LogSession::cancel);
    m_retry = m_refused->addButton(tr("Try again"));
    connect(m_retry, &QAbstractButton::clicked, m_session, &LogSession::reopen);
    offerAnotherLog(m_failed);
    offerAnotherLog(m_nothing);
    offerAnotherLog(m_refused);
    offerAssistant(m_refused);
    m_whyNothing = offerAssistant(m_nothing);
    refresh();
}

void LogStates::refresh()
{
    using State = LogSession::State;
    // What is wrong here says nothing of a log, which may come from elsewhere.
    m_whyNothing->setVisible(m_session->kind() != LogSession::Kind::Files);
    if (m_session->state() == State::Empty) {
        setCurrentWidget(m_welcome);
    } else if (m_session->kind() != LogSession::Kind::Files) {
        refreshSystem();
    } else if (m_session->state() == State::Loading) {
        m_loading->setText(logName());
        m_loading->setProgress(m_session->progress());
        setCurrentWidget(m_loading);
    } else if (!m_session->result().errors.empty() && m_session->view().tally().lines == 0) {
        m_failed->setText(errorLines(m_session->result()).join(u'\n'));
        setCurrentWidget(m_failed);
    } else {
        m_nothing->setText(emptyLogText());
        setCurrentWidget(m_nothing);
    }
}

void LogStates::refreshSystem()
{
    const bool reading = m_session->state() == LogSession::State::Loading;
    if (const auto &problem = m_session->problem()) {
        m_refused->setTitle(problemTitle(problem->problem));
        m_refused->setText(problemText(*problem));
        m_retry->setVisible(!reading && isWorthRetrying(problem->problem));
        setCurrentWidget(m_refused);
    } else if (reading && m_session->link() == LogSession::Link::Asking) {
        setCurrentWidget(m_asking);
    } else if (m_session->isLive()) {
        setCurrentWidget(m_waiting);
    } else if (reading) {
        m_loading->setText(logName());
        m_loading->setProgress(-1);
        setCurrentWidget(m_loading);
    } else {
        m_nothing->setText(emptyLogText());
        setCurrentWidget(m_nothing);
    }
}

StatePage *LogStates::addPage(const QString &icon, const QString &title)
{
    auto *const page = new StatePage(icon, this);
    page->setTitle(title);
    addWidget(page);
    return page;
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
