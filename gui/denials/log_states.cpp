// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/log_states.h"

#include "denials/load_report.h"
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
{
    m_welcome->setText(tr("Open an audit log, or drop one here. Linux 6.15 and later write what "
                          "sandboxes denied to /var/log/audit/audit.log or the system journal."));
    connect(m_welcome->addButton(tr("Open a log …")), &QAbstractButton::clicked, this,
            &LogStates::openRequested);
    connect(m_welcome->addButton(tr("Look at a sample")), &QAbstractButton::clicked, this,
            &LogStates::sampleRequested);
    connect(m_loading->addButton(tr("Stop")), &QAbstractButton::clicked, m_session,
            &LogSession::cancel);
    offerAnotherLog(m_failed);
    offerAnotherLog(m_nothing);
    refresh();
}

void LogStates::refresh()
{
    using State = LogSession::State;
    if (m_session->state() == State::Empty) {
        setCurrentWidget(m_welcome);
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

QString LogStates::emptyLogText() const
{
    const denials::Tally &tally = m_session->view().tally();
    const QLocale locale;
    QString text = tr("%1 holds %2 audit records in %3 lines, none of them a Landlock denial.")
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
    const QStringList &files = m_session->files();
    if (files.size() != 1)
        return tr("%n file(s)", nullptr, static_cast<int>(files.size()));
    return files.first() == u"-" ? tr("Standard input")
                                 : shown(toPath(QFileInfo(files.first()).fileName()));
}

} // namespace surveyor::gui
