// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/time_menu.h"

#include "query/time_range_dialog.h"
#include "session/filter_state.h"

#include <QDateTime>
#include <QLocale>

namespace surveyor::gui {
namespace {

using denials::query::Expression;
using denials::query::Field;
using denials::query::Value;

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

bool isTime(const Expression &expression)
{
    return expression.kind == Expression::Kind::Term
        && (expression.term.field == Field::After || expression.term.field == Field::Before);
}

/// As people write it, in local time; milliseconds only where there are any.
Value moment(std::int64_t ms)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(ms);
    return Value::word((ms % 1000 == 0 ? time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                                       : time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")))
                           .toStdString());
}

/// "Tuesday, 17 November 2026" in the way of the user’s country.
QString dayName(int daysAgo)
{
    return QLocale().toString(QDate::currentDate().addDays(-daysAgo), QLocale::LongFormat);
}

} // namespace

TimeMenu::TimeMenu(FilterState *filter, QWidget *parent)
    : QMenu(parent)
    , m_filter(filter)
{
    connect(addAction(tr("&Any time")), &QAction::triggered, this,
            [this] { choose(std::nullopt, std::nullopt); });
    addSection(tr("Back from the log’s end"));
    addBack(tr("Last 15 &minutes"), 15 * minute);
    addBack(tr("Last &hour"), hour);
    addBack(tr("Last 24 h&ours"), day);
    addBack(tr("Last 7 &days"), 7 * day);
    addSection(tr("By the calendar"));
    addDay(this, tr("&Today"), 0);
    addDay(this, tr("&Yesterday"), 1);
    // "Last Tuesday": the rest of a week by its names, new each time the menu opens.
    auto *const week = addMenu(tr("One of the last seven da&ys"));
    connect(week, &QMenu::aboutToShow, this, [this, week] {
        week->clear();
        for (int daysAgo = 2; daysAgo <= 7; ++daysAgo)
            addDay(week, dayName(daysAgo), daysAgo);
    });
    connect(addAction(tr("&From … to …")), &QAction::triggered, this, &TimeMenu::askForRange);
}

void TimeMenu::setSpan(std::int64_t firstMs, std::int64_t lastMs)
{
    m_firstMs = firstMs;
    m_lastMs = lastMs;
}

void TimeMenu::choose(std::optional<std::int64_t> fromMs, std::optional<std::int64_t> beforeMs)
{
    std::vector<Expression> limits;
    if (fromMs)
        limits.push_back(Expression::of(Field::After, moment(*fromMs)));
    if (beforeMs)
        limits.push_back(Expression::of(Field::Before, moment(*beforeMs)));
    m_filter->replace(tr("choosing a time"), isTime, limits);
}

void TimeMenu::addBack(const QString &text, std::int64_t ms)
{
    connect(addAction(text), &QAction::triggered, this,
            [this, ms] { choose(m_lastMs - ms, std::nullopt); });
}

void TimeMenu::addDay(QMenu *menu, const QString &text, int daysAgo)
{
    connect(menu->addAction(text), &QAction::triggered, this, [this, daysAgo] {
        // Not 24 hours: a day may have 23 or 25.
        const QDate date = QDate::currentDate().addDays(-daysAgo);
        choose(date.startOfDay().toMSecsSinceEpoch(),
               date.addDays(1).startOfDay().toMSecsSinceEpoch());
    });
}

void TimeMenu::askForRange()
{
    auto *const dialog = new TimeRangeDialog(m_firstMs, m_lastMs, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { choose(dialog->fromMs(), dialog->beforeMs()); });
    dialog->open();
}

} // namespace surveyor::gui
