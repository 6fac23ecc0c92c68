// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/state_page.h"

#include "widgets/icon_label.h"
#include "widgets/symbolic_icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace surveyor::gui {
namespace {

constexpr int steps = 1000;
constexpr int textWidth = 460;
constexpr int iconExtent = 64;

/// A layout asks how high a text is at the page's own width, which is more than it gets.
void keepWhole(QLabel *label)
{
    label->setMinimumHeight(std::max(0, label->heightForWidth(textWidth)));
}

} // namespace

StatePage::StatePage(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_buttons(new QHBoxLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    for (QLabel *const label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFixedWidth(textWidth);
    }
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->hide();
    m_bar->setMaximumWidth(textWidth);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    m_buttons->setAlignment(Qt::AlignCenter);

    auto *const icon = new IconLabel(symbolicIcon(iconName), iconExtent, this);
    icon->setStrength(0.55);
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignCenter);
    layout->addWidget(m_title, 0, Qt::AlignCenter);
    layout->addWidget(m_text, 0, Qt::AlignCenter);
    layout->addWidget(m_bar, 0, Qt::AlignCenter);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void StatePage::setTitle(const QString &title)
{
    m_title->setText(title);
    keepWhole(m_title);
    setAccessibleName(title);
}

void StatePage::setText(const QString &text)
{
    m_text->setText(text);
    keepWhole(m_text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

QString StatePage::title() const
{
    return m_title->text();
}

QString StatePage::text() const
{
    return m_text->text();
}

QAbstractButton *StatePage::addButton(const QString &text)
{
    return addButton(text, nullptr);
}

QAbstractButton *StatePage::addButton(const QString &text, QMenu *menu)
{
    auto *const button = new QPushButton(text, this);
    if (menu) {
        menu->setParent(button, menu->windowFlags());
        button->setMenu(menu);
    }
    m_buttons->addWidget(button);
    return button;
}

void StatePage::setProgress(double share)
{
    m_bar->show();
    m_bar->setRange(0, share < 0 ? 0 : steps);
    m_bar->setValue(static_cast<int>(share * steps));
}

} // namespace surveyor::gui
