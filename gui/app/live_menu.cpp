// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/live_menu.h"

#include "session/log_session.h"
#include "widgets/symbolic_icon.h"

#include <QDateTime>
#include <QSettings>
#include <QToolBar>

namespace surveyor::gui {
namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;

} // namespace

LiveMenu::LiveMenu(LogSession *session, QWidget *parent)
    : QMenu(tr("&System"), parent)
    , m_session(session)
    , m_live(addAction(symbolicIcon(QStringLiteral("media-record")), tr("&Live")))
    , m_freeze(addAction(symbolicIcon(QStringLiteral("media-playback-pause")), tr("&Freeze")))
    , m_notify(addAction(tr("&Notify of New Denials")))
    , m_history(new QMenu(tr("System &History"), this))
{
    m_live->setCheckable(true);
    m_live->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_live->setToolTip(tr("Show what is denied from now on (Ctrl+E)"));
    connect(m_live, &QAction::triggered, this, &LiveMenu::turnLive);
    m_freeze->setCheckable(true);
    m_freeze->setShortcut(QKeySequence(Qt::Key_Pause));
    m_freeze->setToolTip(tr("Hold the view as it is; collecting goes on (Pause)"));
    connect(m_freeze, &QAction::triggered, m_session, &LogSession::setFrozen);
    buildNotify();
    addSeparator();
    buildHistory();
    connect(m_session, &LogSession::started, this, &LiveMenu::refresh);
    connect(m_session, &LogSession::finished, this, &LiveMenu::refresh);
    connect(m_session, &LogSession::frozenChanged, this, &LiveMenu::refresh);
    refresh();
}

void LiveMenu::addTo(QToolBar *tools) const
{
    tools->addActions({m_live, m_freeze});
}

void LiveMenu::buildHistory()
{
    m_history->setIcon(symbolicIcon(QStringLiteral("document-open-recent")));
    addMenu(m_history);
    addHistory(tr("Last &hour"), hour);
    addHistory(tr("Last 24 h&ours"), day);
    addHistory(tr("Last 7 &days"), 7 * day);
    addHistory(tr("Last &30 days"), 30 * day);
    m_history->addSeparator();
    connect(m_history->addAction(tr("&Everything kept")), &QAction::triggered, m_session,
            [this] { m_session->openHistory({}); });
}

void LiveMenu::buildNotify()
{
    const auto key = QStringLiteral("live/notify");
    m_notify->setCheckable(true);
    m_notify->setChecked(QSettings().value(key, false).toBool());
    m_notify->setToolTip(
        tr("Let the desktop tell of denials while live runs and this window is not in front"));
    connect(m_notify, &QAction::toggled, this, [key](bool on) { QSettings().setValue(key, on); });
}

void LiveMenu::addHistory(const QString &text, std::int64_t backMs)
{
    connect(m_history->addAction(text), &QAction::triggered, m_session, [this, backMs] {
        const std::int64_t since = QDateTime::currentMSecsSinceEpoch() - backMs;
        m_session->openHistory({.sinceUs = static_cast<std::uint64_t>(since) * 1000});
    });
}

void LiveMenu::turnLive(bool on)
{
    if (on)
        m_session->openLive();
    else
        m_session->cancel();
}

void LiveMenu::refresh()
{
    m_live->setChecked(m_session->isLive());
    m_freeze->setEnabled(m_session->isLive() || m_session->isFrozen());
    m_freeze->setChecked(m_session->isFrozen());
}

} // namespace surveyor::gui
