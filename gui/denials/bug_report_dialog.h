// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace surveyor::gui {

/// Shows a report before it is copied, says what private things are in it, and lets the user
/// strike them out.
class BugReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BugReportDialog(const QString &report, QWidget *parent = nullptr);

private:
    void copy();

    QPlainTextEdit *m_text;
};

} // namespace surveyor::gui
