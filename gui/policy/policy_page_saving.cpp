// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// How documents of the page get to disk, and how they go.

#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "session/text.h"
#include "widgets/message_banner.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QTabWidget>

namespace surveyor::gui {

void PolicyPage::askForFiles()
{
    auto *const dialog = new QFileDialog(this, tr("Open Policies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Policies (*.toml *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &PolicyPage::openFiles);
    dialog->open();
}

void PolicyPage::save()
{
    if (PolicyEditor *const editor = current())
        saveThen(editor, [] {});
}

void PolicyPage::saveAs()
{
    if (PolicyEditor *const editor = current())
        askForName(editor, tr("Save Policy"), [] {});
}

void PolicyPage::closeCurrent()
{
    if (m_tabs->count() > 0)
        closeTab(m_tabs->currentIndex());
}

void PolicyPage::closeTab(int index)
{
    m_tabs->setCurrentIndex(index);
    PolicyEditor *const editor = current();
    if (!editor->document()->isModified()) {
        remove(editor);
        return;
    }
    waitThenClose(editor, [this, editor] { remove(editor); });
}

bool PolicyPage::hasChanges() const
{
    const auto all = editors();
    return std::ranges::any_of(
        all, [](const PolicyEditor *editor) { return editor->document()->isModified(); });
}

void PolicyPage::askToClose(const std::function<void()> &then)
{
    const auto all = editors();
    for (PolicyEditor *const editor : all) {
        if (!editor->document()->isModified())
            continue;
        m_tabs->setCurrentWidget(editor);
        waitThenClose(editor, [this, editor, then] {
            remove(editor);
            askToClose(then);
        });
        return;
    }
    then();
}

void PolicyPage::waitThenClose(PolicyEditor *editor, const std::function<void()> &then)
{
    const PolicyDocument *const document = editor->document();
    if (document->isSaving() && !document->isChangedWhileSaving())
        followSave(editor, closingOf(editor, then));
    else
        askAbout(editor, then);
}

std::function<void()> PolicyPage::closingOf(PolicyEditor *editor, const std::function<void()> &then)
{
    // What came while it was saved is asked about again.
    return [this, editor, then] {
        if (editor->document()->isModified())
            waitThenClose(editor, then);
        else
            then();
    };
}

void PolicyPage::askAbout(PolicyEditor *editor, const std::function<void()> &then)
{
    auto *const box = new QMessageBox(
        QMessageBox::Warning, tr("Close Policy"),
        tr("%1 has changes that are not saved.").arg(shown(toPath(editor->document()->title()))),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Save);
    const QPointer<PolicyEditor> kept(editor);
    connect(box, &QMessageBox::finished, this, [this, kept, then](int answer) {
        if (!kept || answer == QMessageBox::Cancel)
            return;
        if (answer == QMessageBox::Discard)
            then();
        else if (answer == QMessageBox::Save)
            saveThen(kept, closingOf(kept, then));
    });
    box->open();
}

void PolicyPage::saveThen(PolicyEditor *editor, const std::function<void()> &then)
{
    PolicyDocument *const document = editor->document();
    if (document->path().isEmpty() || document->file().lossy) {
        askForName(editor, tr("Save Policy"), then);
        return;
    }
    followSave(editor, then);
    document->save();
}

void PolicyPage::askForName(PolicyEditor *editor, const QString &title,
                            const std::function<void()> &then)
{
    const PolicyDocument *const document = editor->document();
    const QString suffix = document->syntax() == formats::Syntax::Toml ? QStringLiteral("toml")
                                                                       : QStringLiteral("json");
    auto *const dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(document->path().isEmpty() ? QStringLiteral("policy.") + suffix
                                                  : document->path());
    const QPointer<PolicyEditor> kept(editor);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kept, then](const QString &path) {
        if (!kept)
            return;
        followSave(kept, then);
        kept->document()->saveAs(path);
    });
    dialog->open();
}

void PolicyPage::followSave(PolicyEditor *editor, const std::function<void()> &then)
{
    connect(
        editor->document(), &PolicyDocument::saveEnded, editor,
        [this, editor, then](const SaveResult &result) { takeSave(editor, result, then); },
        Qt::SingleShotConnection);
}

void PolicyPage::takeSave(PolicyEditor *editor, const SaveResult &result,
                          const std::function<void()> &then)
{
    using Outcome = SaveResult::Outcome;
    if (result.outcome == Outcome::ReadOnly)
        askForName(editor, tr("The file is read-only: save under another name"), then);
    else if (result.outcome == Outcome::ChangedOutside)
        editor->askAboutFile(result.now);
    else if (!result.isSaved())
        tellOfFailure(editor, result);
    if (!result.isSaved())
        return;
    editor->banner()->hide();
    Q_EMIT fileUsed(result.path);
    then();
}

void PolicyPage::tellOfFailure(PolicyEditor *editor, const SaveResult &result)
{
    const bool isHalf = result.outcome == SaveResult::Outcome::SidecarFailed;
    const QString path = isHalf ? sidecarPath(result.path) : result.path;
    editor->banner()->showMessage(
        MessageBanner::Kind::Error,
        //: %1 file, %2 reason
        tr("%1 was not saved, nothing is lost here: %2").arg(shown(toPath(path)), result.reason));
    connect(editor->banner()->addButton(tr("Save &under another name …")),
            &QAbstractButton::clicked, this,
            [this, editor] { askForName(editor, tr("Save Policy"), [] {}); });
}

} // namespace surveyor::gui
