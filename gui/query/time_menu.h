// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QMenu>

#include <cstdint>
#include <optional>

namespace surveyor::gui {

class FilterState;

/// Presets of time: counted back from the log's end, days of the calendar, a range of one's own.
class TimeMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TimeMenu(FilterState *filter, QWidget *parent = nullptr);

    /// First and last time of the log; ms since the epoch.
    void setSpan(std::int64_t firstMs, std::int64_t lastMs);
    /// From the first moment up to, not with, the second; a missing one sets no limit there.
    void choose(std::optional<std::int64_t> fromMs, std::optional<std::int64_t> beforeMs);

private:
    void addBack(const QString &text, std::int64_t ms);
    void addDay(QMenu *menu, const QString &text, int daysAgo);
    void askForRange();

    FilterState *m_filter;
    std::int64_t m_firstMs = 0;
    std::int64_t m_lastMs = 0;
};

} // namespace surveyor::gui
