// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/denial_notifier.h"

#include "app/desktop_notifications.h"
#include "session/log_session.h"
#include "session/text.h"

#include <QApplication>
#include <QDBusConnection>
#include <QLocale>

#include <algorithm>

namespace surveyor::gui {

DenialNotifier::DenialNotifier(LogSession *session, Pace pace, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pace(pace)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &DenialNotifier::tell);
    connect(m_session, &LogSession::started, this, &DenialNotifier::skipWhatIsThere);
    connect(m_session, &LogSession::grown, this, &DenialNotifier::look);
    // A frozen view still collects.
    connect(m_session, &LogSession::frozenChanged, this, &DenialNotifier::look);
}

void DenialNotifier::setEnabled(bool enabled)
{
    m_enabled = enabled;
    skipWhatIsThere();
}

void DenialNotifier::skipWhatIsThere()
{
    m_news.clear();
    m_due.stop();
    m_seen = m_session->newest().endRow();
}

void DenialNotifier::look()
{
    const denials::StoreView &view = m_session->newest();
    const std::uint32_t first = std::exchange(m_seen, view.endRow());
    if (!m_enabled || !m_session->isLive() || first >= view.endRow())
        return;
    m_news.add(view, first);
    if (m_news.isEmpty() || m_due.isActive())
        return;
    auto wait = m_pace.merge;
    if (m_sinceTold.isValid())
        wait = std::max(wait, m_pace.rest - std::chrono::milliseconds(m_sinceTold.elapsed()));
    m_due.start(wait);
}

void DenialNotifier::tell()
{
    const auto news = m_news.sorted();
    m_news.clear();
    // Who looks at the window has seen it.
    if (QApplication::activeWindow() || news.empty())
        return;
    m_sinceTold.start();
    ensureDesktop();
    std::uint64_t others = 0;
    for (std::size_t at = 0; at < news.size(); ++at) {
        if (at < m_pace.programs)
            tellProgram(news[at].first, news[at].second);
        else
            others += news[at].second.denials;
    }
    if (others > 0)
        tellOthers(others, static_cast<int>(news.size() - m_pace.programs));
}

void DenialNotifier::tellProgram(const DenialDigest::Program &program,
                                 const DenialDigest::Entry &entry)
{
    const QString name = nameOf(program);
    const QString key = QStringLiteral("program ") + name;
    // One that is still there says how many there were since it came up.
    if (!m_desktop->isShown(key))
        m_counts.remove(key);
    const qulonglong count = m_counts[key] += entry.denials;
    m_programs.insert(key, program);
    const QString number = QLocale().toString(count);
    QStringList body = entry.examples;
    if (count > static_cast<qulonglong>(entry.examples.size()))
        body += tr("… %1 denials in all").arg(number);
    m_desktop->show(key,
                    name.isEmpty() ? tr("Landlock denied a program something")
                                   : tr("Landlock denied %1 something").arg(name),
                    body);
}

void DenialNotifier::tellOthers(std::uint64_t denials, int programs)
{
    const QString key = QStringLiteral("others");
    m_programs.insert(key, {});
    m_desktop->show(key, tr("Landlock denied other programs something"),
                    //: %1 "12 denials", %n programs
                    {tr("%n program(s), %1 denials", nullptr, programs)
                         .arg(QLocale().toString(static_cast<qulonglong>(denials)))});
}

void DenialNotifier::ensureDesktop()
{
    if (m_desktop)
        return;
    m_desktop = new DesktopNotifications(QDBusConnection::sessionBus(), this);
    connect(m_desktop, &DesktopNotifications::clicked, this,
            [this](const QString &key) { Q_EMIT wanted(m_programs.value(key)); });
    connect(m_desktop, &DesktopNotifications::failed, this,
            [this](const QString &why) { Q_EMIT failed(shown(why.toStdString())); });
}

} // namespace surveyor::gui
