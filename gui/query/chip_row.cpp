// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/chip_row.h"

#include "query/chip.h"
#include "session/filter_state.h"
#include "widgets/flow_layout.h"

#include <QApplication>
#include <QToolButton>

#include <algorithm>

namespace surveyor::gui {

ChipRow::ChipRow(FilterState *filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
{
    setAccessibleName(tr("Conditions of the filter"));
    new FlowLayout(this);
    connect(m_filter, &FilterState::changed, this, &ChipRow::rebuild);
    rebuild();
}

void ChipRow::rebuild()
{
    // The chip that was pressed still runs its own signal: it goes later, but is not seen now.
    int focused = -1;
    for (int at = 0; QLayoutItem *const item = layout()->takeAt(0); ++at) {
        if (item->widget()->isAncestorOf(QApplication::focusWidget()))
            focused = at;
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t part = 0; part < m_filter->parts().size(); ++part)
        addChip(part);
    setVisible(!m_filter->isEmpty());
    if (m_filter->isEmpty())
        return;
    auto *const clear = new QToolButton(this);
    clear->setText(tr("Clear all"));
    clear->setToolTip(tr("Show all denials (Escape)"));
    clear->setAutoRaise(true);
    connect(clear, &QToolButton::clicked, m_filter, &FilterState::clear);
    layout()->addWidget(clear);
    clear->show();
    // Who works through the chips by keyboard stays among them.
    if (focused >= 0)
        layout()->itemAt(std::min(focused, layout()->count() - 1))->widget()->setFocus();
}

void ChipRow::addChip(std::size_t part)
{
    auto *const chip = new Chip(m_filter->parts()[part], this);
    connect(chip, &Chip::toggled, m_filter,
            [this, part](bool enabled) { m_filter->setEnabled(part, enabled); });
    connect(chip, &Chip::invertWanted, m_filter, [this, part] { m_filter->invert(part); });
    connect(chip, &Chip::removeWanted, m_filter, [this, part] { m_filter->remove(part); });
    layout()->addWidget(chip);
    chip->show();
}

} // namespace surveyor::gui
