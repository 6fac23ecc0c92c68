// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_tree_view.h"

#include "denials/domain_text.h"
#include "denials/domain_tree_model.h"
#include "denials/lineage_reason.h"
#include "widgets/column_menu.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace surveyor::gui {

DomainTreeView::DomainTreeView(QWidget *parent)
    : QTreeView(parent)
{
    setAccessibleName(tr("Domains"));
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAllColumnsShowFocus(true);
    setIndentation(fontMetrics().averageCharWidth() * 5 / 2);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this, &DomainTreeView::showColumnMenu);
}

void DomainTreeView::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    using Model = DomainTreeModel;
    header()->setMinimumSectionSize(4 * letter);
    const auto fit = [&](int column, int width) {
        header()->resizeSection(column, std::max(width, header()->sectionSizeHint(column)));
    };
    fit(Model::Denials, 5 * letter);
    fit(Model::WithNested, 5 * letter);
    fit(Model::NotLogged, 8 * letter);
    // The words of these are known before any domain is.
    int widest = 0;
    for (const auto certainty : {denials::Certainty::Exact, denials::Certainty::Inferred,
                                 denials::Certainty::Likely, denials::Certainty::Unknown})
        widest = std::max(widest, fontMetrics().horizontalAdvance(certaintyText(certainty)));
    fit(Model::Link, widest + 2 * letter);
    denials::Domain freed;
    freed.deallocatedMs = 59 * 60'000;
    fit(Model::Life, fontMetrics().horizontalAdvance(lifeText(freed)) + 2 * letter);
    fillWidth();
}

void DomainTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fillWidth();
}

void DomainTreeView::fillWidth()
{
    // Names take what room there is, but rather scroll than shrink to nothing.
    constexpr int leastLetters = 30;
    const int others = header()->length() - header()->sectionSize(DomainTreeModel::Name);
    header()->resizeSection(
        DomainTreeModel::Name,
        std::max(viewport()->width() - others, leastLetters * fontMetrics().averageCharWidth()));
}

void DomainTreeView::showColumnMenu(const QPoint &position)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnChoices(menu, header());
    menu->addSeparator();
    menu->addAction(tr("&Fit Widths"), this, &DomainTreeView::fitColumns);
    connect(menu, &QMenu::triggered, this, &DomainTreeView::fillWidth);
    menu->popup(header()->mapToGlobal(position));
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
