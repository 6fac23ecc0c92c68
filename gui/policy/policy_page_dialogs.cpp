// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What the page does with policies beside editing them: import, export, comparison, recovery.

#include "policy/disk_work.h"
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
    if (tellOfProfile(editor))
        return;
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

bool PolicyPage::tellOfProfile(const PolicyEditor *editor)
{
    if (!editor->document()->isProfile())
        return false;
    editor->banner()->showMessage(
        MessageBanner::Kind::Warning,
        tr("A profile has no rules of its own: export or compare the policies that it uses."));
    return true;
}

void PolicyPage::compareCurrent()
{
    PolicyEditor *const editor = current();
    if (!editor || tellOfProfile(editor))
        return;
    const QString path = editor->document()->path();
    onDisk(
        editor, [path] { return path.isEmpty() ? PolicyFile() : readPolicyFile(path); },
        [this, editor](const PolicyFile &saved) { showComparison(editor, saved); });
}

void PolicyPage::showComparison(PolicyEditor *editor, const PolicyFile &saved)
{
    std::vector<PolicyCompareDialog::Other> others;
    const PolicyDocument *const document = editor->document();
    if (!document->path().isEmpty()) {
        if (auto policy = policyOf(saved, document->syntax()))
            others.push_back({.name = tr("The file as it is on disk"), .policy = *policy});
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

void PolicyPage::offerLeftovers()
{
    onDisk(
        this, [] { return Recovery::leftovers(); },
        [this](const QList<RecoveredPolicy> &left) { offer(left); });
}

void PolicyPage::offer(const QList<RecoveredPolicy> &left)
{
    if (left.isEmpty())
        return;
    const int count = static_cast<int>(left.size());
    m_banner->showMessage(
        MessageBanner::Kind::Warning,
        tr("%n policies were not saved when the program ended the last time.", nullptr, count));
    connect(m_banner->addButton(tr("&Recover")), &QAbstractButton::clicked, this,
            [this, left] { recover(left); });
    connect(m_banner->addButton(tr("&Throw Away")), &QAbstractButton::clicked, this,
            [left] { diskThreads().start([left] { Recovery::forgetAll(left); }); });
    Q_EMIT leftoversFound();
}

void PolicyPage::recover(const QList<RecoveredPolicy> &policies)
{
    for (const RecoveredPolicy &policy : policies) {
        ++m_opening;
        onDisk(
            this,
            [path = policy.path] { return path.isEmpty() ? PolicyFile() : readPolicyFile(path); },
            [this, policy](const PolicyFile &file) {
                --m_opening;
                recoverOne(policy, file);
            });
    }
}

void PolicyPage::recoverOne(const RecoveredPolicy &policy, const PolicyFile &file)
{
    auto *const document = new PolicyDocument(policy.syntax, this,
                                              policy.isProfile ? PolicyDocument::Kind::IslandProfile
                                                               : PolicyDocument::Kind::Policy);
    if (!policy.path.isEmpty() && file.error.isEmpty() && !file.lossy)
        document->load(policy.path, file);
    else
        document->start(policy.text, policy.sidecar);
    document->takeOver(policy.text, policy.sidecar);
    addDocument(document);
    // The old copy goes when there is another, or none is needed any more.
    const auto forget = [policy] {
        diskThreads().start([policy] { Recovery::forgetAll({policy}); });
    };
    connect(m_recovery, &Recovery::kept, document, [forget, document](const PolicyDocument *kept) {
        if (kept == document)
            forget();
    });
    connect(document, &QObject::destroyed, m_recovery, forget);
}

} // namespace surveyor::gui
