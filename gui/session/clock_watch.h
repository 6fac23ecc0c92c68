// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace surveyor::gui {

class LogSession;

/// The clock was set: when it would have said fromMs, it said toMs. Both since the epoch.
struct ClockJump
{
    qint64 fromMs = 0;
    qint64 toMs = 0;

    [[nodiscard]] bool isBack() const noexcept { return toMs < fromMs; }
};

/// Notices while the live view runs that this computer's clock is set: records carry its time, so
/// their order by time is not the order in which things happened then. The clock is compared with
/// one that cannot be set, so that quiet hours and a suspended computer are no jumps.
class ClockWatch : public QObject
{
    Q_OBJECT

public:
    struct Time
    {
        qint64 wallMs = 0;   ///< CLOCK_REALTIME
        qint64 steadyMs = 0; ///< CLOCK_BOOTTIME
    };
    using Clocks = std::function<Time()>;

    explicit ClockWatch(LogSession *session, QObject *parent = nullptr);

    /// Of this live view, the oldest first.
    [[nodiscard]] const std::vector<ClockJump> &jumps() const noexcept { return m_jumps; }
    /// Other clocks than the computer's; for tests, which must not set those.
    void setClocks(const Clocks &clocks);

Q_SIGNALS:
    /// jumps() has news.
    void changed();

private:
    void begin();
    void look();

    LogSession *m_session;
    QTimer m_timer;
    Clocks m_clocks;
    Time m_last;
    std::vector<ClockJump> m_jumps;
};

} // namespace surveyor::gui
