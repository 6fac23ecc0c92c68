// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/clock_watch.h"

#include "session/log_session.h"

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace surveyor::gui {
namespace {

constexpr std::chrono::milliseconds interval{500};
/// What keeps a clock right moves it by less in one interval; a leap second is as long.
constexpr qint64 smallestJumpMs = 2000;

qint64 nowMs(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return qint64{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

} // namespace

ClockWatch::ClockWatch(LogSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_timer(this)
    , m_clocks([] { return Time{nowMs(CLOCK_REALTIME), nowMs(CLOCK_BOOTTIME)}; })
{
    connect(&m_timer, &QTimer::timeout, this, &ClockWatch::look);
    connect(m_session, &LogSession::started, this, &ClockWatch::begin);
    connect(m_session, &LogSession::finished, &m_timer, &QTimer::stop);
}

void ClockWatch::setClocks(const Clocks &clocks)
{
    m_clocks = clocks;
    m_last = m_clocks();
}

void ClockWatch::begin()
{
    m_jumps.clear();
    m_last = m_clocks();
    if (m_session->isLive())
        m_timer.start(interval);
    else
        m_timer.stop();
    Q_EMIT changed();
}

void ClockWatch::look()
{
    const Time now = m_clocks();
    const qint64 expectedMs = m_last.wallMs + (now.steadyMs - m_last.steadyMs);
    m_last = now;
    if (std::abs(now.wallMs - expectedMs) < smallestJumpMs)
        return;
    m_jumps.push_back({expectedMs, now.wallMs});
    Q_EMIT changed();
}

} // namespace surveyor::gui
