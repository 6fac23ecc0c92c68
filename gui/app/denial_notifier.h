// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "app/denial_digest.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace surveyor::gui {

class DesktopNotifications;
class LogSession;

/// Tells the desktop of denials that come while the live view runs and nobody looks at the window:
/// those of a few seconds as one notification for each program, and no more than a few at a time.
class DenialNotifier : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds merge{2000};  ///< what comes within this is told together
        std::chrono::milliseconds rest{15'000}; ///< and no sooner after what was told before
        std::size_t programs = 3;               ///< named at a time; others are summed up
    };

    DenialNotifier(LogSession *session, Pace pace, QObject *parent = nullptr);

    /// Off at first. The session bus is looked for when there is something to tell.
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const noexcept { return m_enabled; }

Q_SIGNALS:
    /// A notification was clicked; an empty value is no program in particular.
    void wanted(const surveyor::gui::DenialDigest::Program &program);
    /// Nothing can be told.
    void failed(const QString &why);

private:
    void skipWhatIsThere();
    void look();
    void tell();
    void tellProgram(const DenialDigest::Program &program, const DenialDigest::Entry &entry);
    void tellOthers(std::uint64_t denials, int programs);
    void ensureDesktop();

    LogSession *m_session;
    Pace m_pace;
    bool m_enabled = false;
    std::uint32_t m_seen = 0; ///< rows before this one are no news
    DenialDigest m_news;
    QTimer m_due;
    QElapsedTimer m_sinceTold;
    DesktopNotifications *m_desktop = nullptr;
    QHash<QString, DenialDigest::Program> m_programs; ///< by key of the notification
    QHash<QString, qulonglong> m_counts;              ///< what the notification says now
};

} // namespace surveyor::gui
