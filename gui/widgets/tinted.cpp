// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/tinted.h"

namespace surveyor::gui {
namespace {

constexpr qreal share = 0.18;

QColor blended(const QColor &base, const QColor &tint)
{
    const auto mix = [](int from, int to) {
        return static_cast<int>(from * (1 - share) + to * share);
    };
    return {mix(base.red(), tint.red()), mix(base.green(), tint.green()),
            mix(base.blue(), tint.blue())};
}

} // namespace

QPalette tinted(const QPalette &surrounding, Tone tone)
{
    const QColor tint = tone == Tone::Error ? QColor(0xda, 0x44, 0x53) : QColor(0xf6, 0x74, 0x00);
    QPalette colours = surrounding;
    colours.setColor(QPalette::Window, blended(surrounding.color(QPalette::Window), tint));
    return colours;
}

} // namespace surveyor::gui
