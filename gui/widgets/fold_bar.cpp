// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/fold_bar.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace surveyor::gui {

FoldBar::FoldBar(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QHBoxLayout)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_buttons->setSpacing(0);
    m_buttons->addStretch();
    m_splitter->setChildrenCollapsible(false);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(m_buttons);
    layout->addWidget(m_splitter, 1);
}

void FoldBar::addFold(const QString &name, const QString &title, QWidget *content, int share)
{
    auto *const button = new QToolButton(this);
    button->setText(title);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("Fold this part away or back"));
    const Fold fold{name, button, content};
    m_folds.push_back(fold);
    m_buttons->insertWidget(static_cast<int>(m_folds.size()) - 1, button);
    m_splitter->addWidget(content);
    m_splitter->setStretchFactor(m_splitter->indexOf(content), share);
    connect(button, &QToolButton::toggled, this, [this, fold](bool open) { show(fold, open); });
    connect(button, &QToolButton::clicked, this, &FoldBar::foldedChanged);
    button->setChecked(true);
}

void FoldBar::setTitle(const QString &name, const QString &title)
{
    for (const Fold &fold : m_folds) {
        if (fold.name == name)
            fold.button->setText(title);
    }
}

void FoldBar::addCornerWidget(QWidget *widget)
{
    m_buttons->addWidget(widget);
}

QStringList FoldBar::folded() const
{
    QStringList names;
    for (const Fold &fold : m_folds) {
        if (!fold.button->isChecked())
            names += fold.name;
    }
    return names;
}

void FoldBar::setFolded(const QStringList &names)
{
    for (const Fold &fold : m_folds)
        fold.button->setChecked(!names.contains(fold.name));
}

void FoldBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() >= height() ? Qt::Horizontal : Qt::Vertical);
}

void FoldBar::show(const Fold &fold, bool open)
{
    fold.button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    fold.content->setVisible(open);
}

} // namespace surveyor::gui
