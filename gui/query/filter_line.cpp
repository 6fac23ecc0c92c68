// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "query/filter_line.h"

#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QKeyEvent>

namespace surveyor::gui {

FilterLine::FilterLine(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(
        tr("Filter: words, or field:value such as right:fs.* path:/etc/** -user:root"));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    addAction(symbolicIcon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_fault =
        addAction(symbolicIcon(QStringLiteral("dialog-warning")), QLineEdit::TrailingPosition);
    m_fault->setVisible(false);
}

void FilterLine::setFaulty(bool faulty)
{
    m_fault->setVisible(faulty);
}

bool FilterLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

} // namespace surveyor::gui
