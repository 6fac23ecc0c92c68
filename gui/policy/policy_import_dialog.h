// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/policy_import.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QTreeWidget;

namespace surveyor::gui {

class CodeView;

/// Takes the command line of a tool, or a script that runs one, and shows at once what policy it
/// is and what of it was not understood.
class PolicyImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PolicyImportDialog(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const PolicyImport &import() const noexcept { return m_import; }

Q_SIGNALS:
    void imported(const QString &text, const surveyor::formats::Sidecar &sidecar);

private:
    void read();
    void goToProblem();

    QPlainTextEdit *m_source;
    QLabel *m_format;
    CodeView *m_preview;
    QTreeWidget *m_problems;
    QPushButton *m_accept;
    QTimer *m_pause;
    PolicyImport m_import;
};

} // namespace surveyor::gui
