// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_delegate.h"

#include "denials/facet_model.h"

#include <QPainter>

#include <algorithm>

namespace surveyor::gui {

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QVariant share = index.data(FacetModel::ShareRole);
    if (index.column() == FacetModel::Count && share.isValid()
        && !option.state.testFlag(QStyle::State_Selected)) {
        QColor colour = option.palette.color(QPalette::Highlight);
        colour.setAlphaF(0.3F);
        QRect bar = option.rect.adjusted(2, 2, -2, -2);
        const int width = std::max(1, static_cast<int>(bar.width() * share.toDouble()));
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() + 1 - width);
        else
            bar.setWidth(width);
        painter->fillRect(bar, colour);
    }
    // Styles draw a box darker than the window, which on a dark one nobody sees.
    QStyleOptionViewItem framed = option;
    QColor frame = option.palette.color(QPalette::Text);
    frame.setHslF(frame.hslHueF(), frame.hslSaturationF(),
                  (frame.lightnessF() + option.palette.color(QPalette::Base).lightnessF()) / 2);
    framed.palette.setColor(QPalette::Window, frame);
    QStyledItemDelegate::paint(painter, framed, index);
}

} // namespace surveyor::gui
