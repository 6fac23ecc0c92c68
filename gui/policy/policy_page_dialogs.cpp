// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What the page does with policies beside editing them: import, export, comparison, recovery.

#include "policy/policy_compare_dialog.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_export_dialog.h"
#include "policy/policy_import_dialog.h"
#include "policy/policy_page.h"
#include "policy/recovery.h"
#include "session/text.h"
#include "widgets/message_banner.h"

#include <QAbstractButton>
#include <QFileInfo>

namespace surveyor::gui {
namespace {

/// The policy that @p file holds; none where it is no policy.
std::optional<policy::Policy> policyOf(const PolicyFile &file, formats::Syntax syntax)
{
    const PolicyReading reading =
        readPolicy(file.text, syntax, std::string("-"), file.sidecar, PolicyReading());
    return reading.isValid() ? std::optional(reading.policy) : std::nullopt;
}

} // namespace

void PolicyPage::importCommandLine()
{
    showImport(QString());
}

void PolicyPage::showImport(const QString &text)
{
    auto *const dialog = new PolicyImportDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setText(text);
    connect(dialog, &PolicyImportDialog::imported, this,
            [this](const QString &policy, const formats::Sidecar &sidecar) {
                auto *const document = new PolicyDocument(formats::Syntax::Toml, this);
                document->start(policy, sidecar);
                addDocument(document);
            });
    dialog->open();
}

void PolicyPage::exportCurrent()
{
    const PolicyEditor *const editor = current();
    if (!editor)
        return;
    const PolicyReading &reading = editor->document()->reading();
    if (!reading.isValid()) {
        editor->banner()->showMessage(MessageBanner::Kind::Warning,
                                      tr("Only a valid policy can be exported."));
        return;
    }
    auto *const dialog = new PolicyExportDialog(
        reading.policy, QFileInfo(editor->document()->title()).completeBaseName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PolicyPage::compareCurrent()
{
    const PolicyEditor *const editor = current();
    if (!editor)
        return;
    std::vector<PolicyCompareDialog::Other> others;
    const PolicyDocument *const document = editor->document();
    if (!document->path().isEmpty()) {
        if (auto saved = policyOf(readPolicyFile(document->path()), document->syntax()))
            others.push_back({.name = tr("The file as it is on disk"), .policy = *saved});
    }
    const auto open = editors();
    for (const PolicyEditor *const other : open) {
        if (other != editor && other->document()->reading().document)
            others.push_back({.name = shown(toPath(other->document()->title())),
                              .policy = other->document()->reading().policy});
    }
    auto *const dialog =
        new PolicyCompareDialog(document->reading().policy, std::move(others), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool PolicyPage::offerLeftovers()
{
    const QList<RecoveredPolicy> left = Recovery::leftovers();
    if (left.isEmpty())
        return false;
    const int count = static_cast<int>(left.size());
    m_banner->showMessage(
        MessageBanner::Kind::Warning,
        tr("%n policies were not saved when the program ended the last time.", nullptr, count));
    connect(m_banner->addButton(tr("&Recover")), &QAbstractButton::clicked, this,
            [this, left] { recover(left); });
    connect(m_banner->addButton(tr("&Throw Away")), &QAbstractButton::clicked, this, [left] {
        for (const RecoveredPolicy &policy : left)
            Recovery::forget(policy);
    });
    return true;
}

void PolicyPage::recover(const QList<RecoveredPolicy> &policies)
{
    for (const RecoveredPolicy &policy : policies) {
        auto *const document = new PolicyDocument(policy.syntax, this);
        const PolicyFile file = policy.path.isEmpty() ? PolicyFile() : readPolicyFile(policy.path);
        if (!policy.path.isEmpty() && file.error.isEmpty() && !file.lossy)
            document->load(policy.path, file);
        else
            document->start(policy.text, policy.sidecar);
        document->takeOver(policy.text, policy.sidecar);
        addDocument(document);
        Recovery::forget(policy);
    }
}

} // namespace surveyor::gui
