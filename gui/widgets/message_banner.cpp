// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/message_banner.h"

#include "widgets/symbolic_icon.h"
#include "widgets/tinted.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace surveyor::gui {

MessageBanner::MessageBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *const close = new QToolButton(this);
    close->setIcon(symbolicIcon(QStringLiteral("window-close")));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Hide this message"));
    close->setToolTip(tr("Hide this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto *const layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBanner::showMessage(Kind kind, const QString &text)
{
    m_kind = kind;
    while (QLayoutItem *const item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_text->setText(text);
    applyColours();
    show();
}

QAbstractButton *MessageBanner::addButton(const QString &text)
{
    auto *const button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, &QWidget::hide);
    return button;
}

QString MessageBanner::text() const
{
    return m_text->text();
}

void MessageBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Setting our own palette reports a change of palette too; only the parent's is news.
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ThemeChange
        || event->type() == QEvent::StyleChange)
        applyColours();
}

void MessageBanner::applyColours()
{
    const QPalette surrounding = parentWidget() ? parentWidget()->palette() : QPalette();
    setPalette(tinted(surrounding, m_kind == Kind::Error ? Tone::Error : Tone::Warning));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const auto name =
        m_kind == Kind::Error ? QStringLiteral("dialog-error") : QStringLiteral("dialog-warning");
    m_icon->setPixmap(symbolicIcon(name).pixmap(QSize(size, size), devicePixelRatio()));
    m_icon->setAccessibleName(m_kind == Kind::Error ? tr("Error") : tr("Warning"));
}

} // namespace surveyor::gui
