// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/registry.h"
#include "policy/model/policy.h"

#include <QDialog>
#include <QFutureWatcher>

#include <vector>

class QComboBox;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace surveyor::gui {

class CodeView;
class MessageBanner;

/// Shows a policy in every format, what each would lose, and copies or saves it. Written on another
/// thread, since some formats look at the paths.
class PolicyExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p name is what the policy is called, without an ending.
    PolicyExportDialog(policy::Policy policy, const QString &name, QWidget *parent = nullptr);
    ~PolicyExportDialog() override;

    void setFormat(std::string_view name);
    [[nodiscard]] const formats::ExportResult &result() const noexcept { return m_result; }
    [[nodiscard]] bool isSettled() const;
    /// Writes the one file, or all of them into a folder, each with its sidecar, in another thread;
    /// accepts the dialog when they are there.
    void saveTo(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildPreview();
    QWidget *buildButtons();
    void write();
    void take();
    void showFile();
    void copy();
    void askForPlace();
    void setSaving(bool saving);
    [[nodiscard]] const formats::Format &format() const;

    policy::Policy m_policy;
    QString m_name;
    QListWidget *m_formats;
    QComboBox *m_files;
    CodeView *m_preview;
    QTreeWidget *m_losses;
    MessageBanner *m_banner;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QFutureWatcher<formats::ExportResult> m_watcher;
    bool m_waits = false; ///< for an answer of another thread
    bool m_isSaving = false;
    formats::ExportResult m_result;
    std::vector<formats::ExportFile> m_shown; ///< with the sidecars
};

} // namespace surveyor::gui
