// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/chip.h"

#include "session/text.h"
#include "widgets/symbolic_icon.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace surveyor::gui {
namespace {

constexpr int widestLetters = 48;

} // namespace

Chip::Chip(const FilterPart &part, QWidget *parent)
    : QFrame(parent)
    , m_switch(new QToolButton(this))
{
    const QString text = fromBackend(denials::query::textOf(part.expression));
    const QFontMetrics metrics = fontMetrics();
    setFrameShape(QFrame::StyledPanel);
    m_switch->setText(
        metrics.elidedText(text, Qt::ElideMiddle, widestLetters * metrics.averageCharWidth()));
    m_switch->setToolTip(text.toHtmlEscaped());
    m_switch->setCheckable(true);
    m_switch->setChecked(part.enabled);
    m_switch->setAutoRaise(true);
    m_switch->setFocusPolicy(Qt::StrongFocus);
    QFont font = m_switch->font();
    font.setStrikeOut(!part.enabled);
    m_switch->setFont(font);
    //: %1 a condition such as right:fs.read_file
    m_switch->setAccessibleName(part.enabled ? tr("Condition %1, on").arg(text)
                                             : tr("Condition %1, off").arg(text));
    m_switch->setAccessibleDescription(
        tr("Space switches it on and off, minus inverts it, Delete removes it"));
    connect(m_switch, &QToolButton::toggled, this, &Chip::toggled);

    auto *const remove = new QToolButton(this);
    remove->setIcon(symbolicIcon(QStringLiteral("window-close")));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::NoFocus);
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(tr("Remove the condition %1").arg(text));
    connect(remove, &QToolButton::clicked, this, &Chip::removeWanted);

    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_switch);
    layout->addWidget(remove);
    setFocusProxy(m_switch);
}

void Chip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_switch->isChecked() ? tr("&Switch off") : tr("&Switch on"), m_switch,
                    &QToolButton::toggle);
    menu->addAction(tr("&Invert"), this, &Chip::invertWanted);
    menu->addAction(tr("&Remove"), this, &Chip::removeWanted);
    menu->popup(event->globalPos());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removeWanted(); return;
    case Qt::Key_Minus:
    case Qt::Key_Exclam: Q_EMIT invertWanted(); return;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace surveyor::gui
