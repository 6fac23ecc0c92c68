// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_tree_view.h"

#include "denials/domain_tree_model.h"
#include "denials/lineage_reason.h"

#include <QHeaderView>
#include <QPainter>

namespace surveyor::gui {

DomainTreeView::DomainTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setAccessibleName(tr("Domains"));
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(false);
}

QPen DomainTreeView::linkPen(int certainty, const QPalette &palette)
{
    QColor colour = palette.color(QPalette::Text);
    colour.setAlphaF(0.75F);
    QPen pen(colour, 1.0);
    pen.setCapStyle(Qt::FlatCap);
    switch (static_cast<denials::Certainty>(certainty)) {
    case denials::Certainty::Exact: pen.setWidthF(2.0); break;
    case denials::Certainty::Inferred: pen.setDashPattern({5, 2}); break;
    case denials::Certainty::Likely: pen.setDashPattern({2, 2}); break;
    case denials::Certainty::Unknown: pen.setDashPattern({1, 4}); break;
    }
    return pen;
}

void DomainTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                  const QModelIndex &index) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int step = indentation();
    // The cell nearest to the item holds its own indicator; the next one towards the root holds
    // the line from its parent, then come the lines that pass by to later relatives.
    QRect cell(mirrored ? rect.left() : rect.right() + 1 - step, rect.top(), step, rect.height());
    drawIndicator(painter, cell, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (QModelIndex at = index; at.parent().isValid(); at = at.parent()) {
        cell.translate(mirrored ? step : -step, 0);
        const int x = cell.center().x();
        const int middle = cell.center().y();
        const bool own = at == index;
        const bool goesOn = at.siblingAtRow(at.row() + 1).isValid();
        const auto penOf = [&](const QModelIndex &of) {
            return linkPen(of.siblingAtColumn(0).data(DomainTreeModel::CertaintyRole).toInt(),
                           palette());
        };
        if (own) {
            painter->setPen(penOf(at));
            painter->drawLine(x, cell.top(), x, middle);
            const int reach = model()->hasChildren(at) ? step / 2 : step;
            painter->drawLine(x, middle, mirrored ? x - reach : x + reach, middle);
        }
        if (goesOn) {
            painter->setPen(penOf(at.siblingAtRow(at.row() + 1)));
            painter->drawLine(x, own ? middle : cell.top(), x, cell.bottom());
        }
    }
    painter->restore();
}

void DomainTreeView::drawIndicator(QPainter *painter, const QRect &cell,
                                   const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = cell;
    option.state |= QStyle::State_Children;
    option.state.setFlag(QStyle::State_Open, isExpanded(index));
    style()->drawPrimitive(QStyle::PE_IndicatorBranch, &option, painter, this);
}

} // namespace surveyor::gui
