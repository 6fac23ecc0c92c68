// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// How documents of the page get to disk, and how they go.

#include "policy/file_watch.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "session/text.h"
#include "widgets/message_banner.h"

#include <QFileDialog>
#include <QFileInfo>
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
        askForName(editor, [] {});
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
    askAbout(editor, [this, editor] { remove(editor); });
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
        askAbout(editor, [this, editor, then] {
            remove(editor);
            askToClose(then);
        });
        return;
    }
    then();
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
            saveThen(kept, then);
    });
    box->open();
}

void PolicyPage::saveThen(PolicyEditor *editor, const std::function<void()> &then)
{
    const PolicyDocument *const document = editor->document();
    const QFileInfo file(document->path());
    const bool cannotBeThere = document->path().isEmpty() || document->file().lossy
        || (file.exists() && !file.isWritable());
    if (cannotBeThere)
        askForName(editor, then);
    else if (editor->fileWatch()->isChangedOutside())
        editor->askAboutFile();
    else if (saveTo(editor, document->path()))
        then();
}

void PolicyPage::askForName(PolicyEditor *editor, const std::function<void()> &then)
{
    const PolicyDocument *const document = editor->document();
    const QFileInfo file(document->path());
    const QString suffix = document->syntax() == formats::Syntax::Toml ? QStringLiteral("toml")
                                                                       : QStringLiteral("json");
    auto *const dialog = new QFileDialog(this,
                                         file.exists() && !file.isWritable()
                                             ? tr("The file is read-only: save under another name")
                                             : tr("Save Policy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(document->path().isEmpty() ? QStringLiteral("policy.") + suffix
                                                  : document->path());
    const QPointer<PolicyEditor> kept(editor);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kept, then](const QString &path) {
        if (kept && saveTo(kept, path))
            then();
    });
    dialog->open();
}

bool PolicyPage::saveTo(PolicyEditor *editor, const QString &path)
{
    const QString error = editor->document()->saveAs(path);
    if (error.isEmpty()) {
        Q_EMIT fileUsed(path);
        return true;
    }
    editor->banner()->showMessage(
        MessageBanner::Kind::Error,
        //: %1 file, %2 reason
        tr("%1 was not saved, nothing is lost here: %2").arg(shown(toPath(path)), error));
    return false;
}

} // namespace surveyor::gui
