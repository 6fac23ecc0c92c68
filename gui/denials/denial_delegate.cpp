// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_delegate.h"

#include "denials/denial_table_model.h"
#include "widgets/symbolic_icon.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace surveyor::gui {
namespace {

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

int margin(const QStyleOptionViewItem &option)
{
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    return style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 2;
}

QColor textColour(const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(colourGroup(option),
                                selected ? QPalette::HighlightedText : QPalette::Text);
}

/// Told apart from other rows on light and dark; words and a sign say the same.
QColor gapGround(const QPalette &palette)
{
    constexpr float share = 0.14F;
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto mixed = [](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mixed(base.redF(), text.redF()), mixed(base.greenF(), text.greenF()),
                            mixed(base.blueF(), text.blueF()));
}

/// From the first column that does not speak for itself to the end of what is seen.
QRect gapRoom(const QHeaderView &header)
{
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (header.isSectionHidden(column) || column == DenialTableModel::Time
            || column == DenialTableModel::Host)
            continue;
        const int left = std::max(header.sectionViewportPosition(column), 0);
        const int end = std::min(header.length() - header.offset(), header.viewport()->width());
        return {QPoint(left, 0), QPoint(end - 1, 0)};
    }
    return {};
}

} // namespace

DenialDelegate::DenialDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_gapSign(symbolicIcon(QStringLiteral("dialog-warning")))
{
}

void DenialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto group = colourGroup(option);
    const QString gap = index.data(DenialTableModel::GapRole).toString();
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    else if (!gap.isEmpty())
        painter->fillRect(option.rect, gapGround(option.palette));
    const bool ownText =
        index.column() == DenialTableModel::Time || index.column() == DenialTableModel::Host;
    if (gap.isEmpty() || ownText)
        paintText(painter, option, index);
    else
        paintGap(painter, option, gap);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.state |= QStyle::State_KeyboardFocusChange;
        focus.backgroundColor =
            option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
        const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

void DenialDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;
    const QRect room = option.rect.adjusted(margin(option), 0, -margin(option), 0);
    const QStaticText &line = shaped(text, room.width(), option);
    // Numbers stand right; names and paths begin left whatever the language of the window.
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool right = alignment.testFlag(Qt::AlignRight);
    const double x = right ? room.right() + 1 - line.size().width() : room.left();
    const double y = room.top() + (room.height() - line.size().height()) / 2;
    painter->setPen(textColour(option));
    painter->setFont(option.font);
    painter->drawStaticText(QPointF(x, y), line);
}

void DenialDelegate::paintGap(QPainter *painter, const QStyleOptionViewItem &option,
                              const QString &text) const
{
    // Each cell paints its part of one line that runs through all of them.
    const auto *const view = qobject_cast<const QTableView *>(option.widget);
    QRect room = view ? gapRoom(*view->horizontalHeader()) : option.rect;
    room.setTop(option.rect.top());
    room.setBottom(option.rect.bottom());
    room.adjust(margin(option), 0, -margin(option), 0);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setPen(textColour(option));
    QFont italic = option.font;
    italic.setItalic(true);
    painter->setFont(italic);
    const int size = option.fontMetrics.height();
    const QRect sign(room.left(), room.top() + (room.height() - size) / 2, size, size);
    if (sign.intersects(option.rect))
        m_gapSign.paint(painter, sign);
    room.setLeft(sign.right() + margin(option));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(italic).elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize DenialDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {option.fontMetrics.horizontalAdvance(text) + 2 * margin(option),
            option.fontMetrics.height() * 3 / 2};
}

const QStaticText &DenialDelegate::shaped(const QString &text, int width,
                                          const QStyleOptionViewItem &option) const
{
    const Key key{text, width};
    if (const QStaticText *const kept = m_texts.object(key))
        return *kept;
    const QFontMetrics &metrics = option.fontMetrics;
    auto *const line = new QStaticText(metrics.horizontalAdvance(text) <= width
                                           ? text
                                           : metrics.elidedText(text, option.textElideMode, width));
    QTextOption leftToRight;
    leftToRight.setTextDirection(Qt::LeftToRight);
    leftToRight.setWrapMode(QTextOption::NoWrap);
    line->setTextOption(leftToRight);
    line->setTextFormat(Qt::PlainText);
    line->prepare({}, option.font);
    m_texts.insert(key, line); // the cache owns it
    return *line;
}

} // namespace surveyor::gui
