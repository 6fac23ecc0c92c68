// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QLineEdit>

class QAction;

namespace surveyor::gui {

/// The line that a filter is typed into. Leaves undo to the filter, so that there is one undo
/// wherever the focus is.
class FilterLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);

    /// Marks the text as no filter, by a sign and not by colour alone.
    void setFaulty(bool faulty);

protected:
    bool event(QEvent *event) override;

private:
    QAction *m_fault;
};

} // namespace surveyor::gui
