// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denials_page.h"

#include "denials/denials_desk.h"
#include "denials/load_report.h"
#include "denials/log_states.h"
#include "session/helper_words.h"
#include "session/log_session.h"
#include "widgets/message_banner.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace surveyor::gui {
namespace {

QString problemLine(const sources::HelperError &problem)
{
    //: %1 what is wrong, without a full stop; %2 what to do
    return DenialsPage::tr("%1. %2").arg(problemTitle(problem.problem), problemText(problem));
}

} // namespace

DenialsPage::DenialsPage(LogSession *session, FilterState *filter, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_banner(new MessageBanner(this))
    , m_states(new LogStates(session, this))
    , m_desk(new DenialsDesk(session, filter, this))
    , m_content(new QWidget(this))
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(m_states);
    m_pages->addWidget(m_content);
    auto *const content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->addWidget(m_desk, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    connect(m_states, &LogStates::openRequested, this, &DenialsPage::openRequested);
    connect(m_states, &LogStates::sampleRequested, this, &DenialsPage::sampleRequested);
    connect(m_states, &LogStates::assistantRequested, this, &DenialsPage::assistantRequested);
    connect(m_session, &LogSession::started, this, &DenialsPage::beginLog);
    connect(m_session, &LogSession::grown, this, &DenialsPage::updateState);
    connect(m_session, &LogSession::finished, this, &DenialsPage::endLog);
    connect(m_session, &LogSession::linkChanged, this, &DenialsPage::followLink);
    updateState();
}

void DenialsPage::setFilterBar(QWidget *bar)
{
    static_cast<QVBoxLayout *>(m_content->layout())->insertWidget(0, bar);
}

bool DenialsPage::isSettled() const
{
    return m_session->isSettled() && m_desk->isSettled();
}

void DenialsPage::beginLog()
{
    m_banner->hide();
    updateState();
}

void DenialsPage::endLog()
{
    updateState();
    const sources::LoadResult &result = m_session->result();
    QStringList errors = errorLines(result);
    if (const auto &problem = m_session->problem())
        errors += problemLine(*problem);
    const QStringList lines = errors + cautionLines(result);
    // The page of a log that cannot be read says it already.
    if (!lines.isEmpty() && m_session->view().tally().lines > 0)
        m_banner->showMessage(errors.isEmpty() ? MessageBanner::Kind::Warning
                                               : MessageBanner::Kind::Error,
                              lines.join(u'\n'));
}

void DenialsPage::followLink()
{
    updateState();
    if (const auto &problem = m_session->problem())
        m_banner->showMessage(MessageBanner::Kind::Warning,
                              tr("%1 It is asked again by itself; what is denied meanwhile is "
                                 "fetched later or marked as a gap.")
                                  .arg(problemLine(*problem)));
    else
        m_banner->hide();
}

void DenialsPage::updateState()
{
    m_states->refresh();
    if (m_session->view().size() > 0)
        m_pages->setCurrentWidget(m_content);
    else
        m_pages->setCurrentWidget(m_states);
}

} // namespace surveyor::gui
