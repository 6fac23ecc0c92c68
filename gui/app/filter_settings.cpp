// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/filter_settings.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace surveyor::gui {
namespace {

const QLatin1StringView onMark("on ");
const QLatin1StringView offMark("off ");

QString key()
{
    return QStringLiteral("denials/filter");
}

} // namespace

void saveFilter(QSettings &settings, const FilterState::Parts &parts)
{
    QStringList lines;
    for (const FilterPart &part : parts) {
        const QString text = QString::fromStdString(denials::query::textOf(part.expression));
        lines += (part.enabled ? onMark : offMark) + text;
    }
    settings.setValue(key(), lines);
}

FilterState::Parts loadFilter(const QSettings &settings)
{
    FilterState::Parts parts;
    const QStringList lines = settings.value(key()).toStringList();
    for (const QString &line : lines) {
        const bool isOff = line.startsWith(offMark);
        const QString text = line.sliced(std::min(line.size(), (isOff ? offMark : onMark).size()));
        const auto query = FilterState::Query::parse(text.toStdString());
        if (!query)
            continue;
        for (const auto &expression : query->all())
            parts.push_back({expression, !isOff});
    }
    return parts;
}

} // namespace surveyor::gui
