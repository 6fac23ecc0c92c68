// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_delegate.h"

#include <QApplication>
#include <QPainter>

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

} // namespace

DenialDelegate::DenialDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void DenialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto group = colourGroup(option);
    if (selected)
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!text.isEmpty()) {
        const QRect room = option.rect.adjusted(margin(option), 0, -margin(option), 0);
        const QStaticText &line = shaped(text, room.width(), option);
        // Numbers stand right; names and paths begin left whatever the language of the window.
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        const bool right = alignment.testFlag(Qt::AlignRight);
        const double x = right ? room.right() + 1 - line.size().width() : room.left();
        const double y = room.top() + (room.height() - line.size().height()) / 2;
        painter->setPen(
            option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(option.font);
        painter->drawStaticText(QPointF(x, y), line);
    }
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
