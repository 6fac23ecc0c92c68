// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

namespace surveyor::gui {

/// A square icon that follows the palette and the screen's scale.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// @p extent in device-independent pixels.
    IconLabel(QIcon icon, int extent, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    /// 1 is the palette's text colour.
    void setStrength(qreal strength);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    qreal m_strength = 1;
};

} // namespace surveyor::gui
