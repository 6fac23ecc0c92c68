// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/icon_label.h"

#include <QPainter>

#include <utility>

namespace surveyor::gui {

IconLabel::IconLabel(QIcon icon, int extent, QWidget *parent)
    : QWidget(parent)
    , m_icon(std::move(icon))
{
    setFixedSize(extent, extent);
}

void IconLabel::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void IconLabel::setStrength(qreal strength)
{
    m_strength = strength;
    update();
}

void IconLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setOpacity(m_strength);
    m_icon.paint(&painter, rect());
}

} // namespace surveyor::gui
