// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/time_style.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeStyle)
};

QString agoText(std::chrono::seconds ago)
{
    using namespace std::chrono;
    const auto count = [](auto duration) { return static_cast<int>(duration.count()); };
    if (ago < 0s)
        return Words::tr("in the future");
    if (ago < 1min)
        return Words::tr("%n s ago", nullptr, count(ago));
    if (ago < 1h)
        return Words::tr("%n min ago", nullptr, count(duration_cast<minutes>(ago)));
    if (ago < 48h)
        return Words::tr("%n h ago", nullptr, count(duration_cast<hours>(ago)));
    return Words::tr("%n day(s) ago", nullptr, count(duration_cast<days>(ago)));
}

} // namespace

QString timeText(std::int64_t timeMs, TimeStyle style, std::int64_t nowMs)
{
    switch (style) {
    case TimeStyle::Local: return localTime(timeMs);
    case TimeStyle::Utc: return utcTime(timeMs);
    case TimeStyle::Relative: break;
    }
    return agoText(
        std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(nowMs - timeMs)));
}

QString localTime(std::int64_t timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs).toString(
        QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString utcTime(std::int64_t timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs, QTimeZone::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz'Z'"));
}

} // namespace surveyor::gui
