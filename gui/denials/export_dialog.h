// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/export.h"
#include "denials/store.h"

#include <QDialog>

#include <cstdint>
#include <vector>

class QButtonGroup;
class QComboBox;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace surveyor::gui {

class ExportJob;
class MessageBanner;

/// What there is to export.
struct ExportChoice
{
    denials::StoreView view;
    denials::Rows selected; ///< in the order of the table
    denials::Rows shown;    ///< in the order of the table
};

/// Asks which rows go into which file in which form, writes them, and shows how far it is. Can
/// be stopped; then, and after an error, the file is as it was before.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ExportChoice choice, QWidget *parent = nullptr);

    enum Scope { Selected, Shown, All };
    void setScope(Scope scope);
    void setFormat(denials::ExportFormat format);
    void writeTo(const QString &path);

private:
    void buildScopes(QVBoxLayout *layout);
    void buildFormats(QVBoxLayout *layout);
    void askForFile();
    void end(const QString &error);
    void setRunning(bool running);
    [[nodiscard]] denials::Rows rows() const;
    [[nodiscard]] denials::ExportFormat format() const;

    ExportChoice m_choice;
    ExportJob *m_job;
    QButtonGroup *m_scopes;
    QComboBox *m_formats;
    MessageBanner *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_save;
};

} // namespace surveyor::gui
