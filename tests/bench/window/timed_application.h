// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <utility>

namespace surveyor::bench {

/// Knows the longest time that the window's thread spent on one event: that long nothing moved.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer clock;
        clock.start();
        const bool done = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        --m_depth;
        return done;
    }

    /// In ms, since it was last asked.
    double takeLongest() { return std::exchange(m_longest, 0.0); }

    /// Lets the window live until @p done says so; ends the program when that does not come.
    /// Sleeps between events as exec() does: a thread that looked again and again would take a
    /// core from those that are measured.
    static void runUntil(const std::function<bool()> &done)
    {
        constexpr qint64 patienceMs = 120'000;
        QTimer look;
        look.start(1000);
        QElapsedTimer clock;
        clock.start();
        while (!done()) {
            processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            if (clock.elapsed() > patienceMs)
                qFatal("what was waited for did not come within two minutes");
        }
    }

private:
    int m_depth = 0;
    double m_longest = 0;
};

} // namespace surveyor::bench
