// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/time_style_menu.h"

#include <QActionGroup>
#include <QSettings>

#include <array>

namespace surveyor::gui {
namespace {

QString settingsKey()
{
    return QStringLiteral("denials/times");
}

constexpr std::array names{"local", "utc", "relative"};

} // namespace

TimeStyleMenu::TimeStyleMenu(QWidget *parent)
    : QMenu(tr("&Times"), parent)
    , m_styles(new QActionGroup(this))
{
    add(tr("&Local"), TimeStyle::Local);
    add(tr("&UTC"), TimeStyle::Utc);
    add(tr("&Age"), TimeStyle::Relative);
}

TimeStyle TimeStyleMenu::remembered()
{
    const QString name = QSettings().value(settingsKey()).toString();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names.at(i)))
            return static_cast<TimeStyle>(i);
    }
    return TimeStyle::Local;
}

void TimeStyleMenu::add(const QString &text, TimeStyle style)
{
    QAction *const action = addAction(text);
    action->setCheckable(true);
    action->setChecked(style == remembered());
    m_styles->addAction(action);
    connect(action, &QAction::triggered, this, [this, style] {
        QSettings().setValue(settingsKey(),
                             QString::fromLatin1(names.at(static_cast<std::size_t>(style))));
        Q_EMIT chosen(style);
    });
}

} // namespace surveyor::gui
