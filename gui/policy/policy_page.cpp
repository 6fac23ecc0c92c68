// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_page.h"

#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_files.h"
#include "policy/policy_import.h"
#include "policy/recovery.h"
#include "policy/template_menu.h"
#include "session/text.h"
#include "widgets/local_files.h"
#include "widgets/message_banner.h"
#include "widgets/state_page.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUndoGroup>
#include <QUndoStack>
#include <QVBoxLayout>

namespace surveyor::gui {
PolicyPage::PolicyPage(QUndoGroup *steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_recovery(new Recovery(this))
    , m_banner(new MessageBanner(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new StatePage(QStringLiteral("document-edit"), this))
    , m_tabs(new QTabWidget(this))
{
    setAcceptDrops(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setDocumentMode(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tabs);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    buildEmptyState();
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &PolicyPage::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PolicyPage::activate);
}

void PolicyPage::buildEmptyState()
{
    m_empty->setTitle(tr("No policy is open"));
    m_empty->setText(tr("Open a policy of landlockconfig or island, import the command line of a "
                        "tool such as landrun or setpriv, or begin a new one. Files can be dropped "
                        "here."));
    connect(m_empty->addButton(tr("Open a policy")), &QAbstractButton::clicked, this,
            &PolicyPage::askForFiles);
    connect(m_empty->addButton(tr("Import a command line")), &QAbstractButton::clicked, this,
            &PolicyPage::importCommandLine);
    auto *const templates = new TemplateMenu(this);
    connect(templates, &TemplateMenu::chosen, this, &PolicyPage::newFrom);
    m_empty->addButton(tr("New policy"), templates);
}

PolicyEditor *PolicyPage::current() const
{
    return qobject_cast<PolicyEditor *>(m_tabs->currentWidget());
}

QList<PolicyEditor *> PolicyPage::editors() const
{
    QList<PolicyEditor *> editors;
    for (int i = 0; i < m_tabs->count(); ++i)
        editors += qobject_cast<PolicyEditor *>(m_tabs->widget(i));
    return editors;
}

bool PolicyPage::isSettled() const
{
    const auto all = editors();
    return std::ranges::all_of(all, &PolicyEditor::isSettled);
}

void PolicyPage::activate()
{
    PolicyEditor *const editor = current();
    m_steps->setActiveStack(editor ? editor->document()->undoStack() : nullptr);
    Q_EMIT currentChanged();
}

void PolicyPage::openFiles(const QStringList &files)
{
    m_banner->hide();
    for (const QString &file : files)
        openFile(file);
}

void PolicyPage::openFile(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const auto open = editors();
    for (PolicyEditor *const editor : open) {
        if (editor->document()->path() == path) {
            m_tabs->setCurrentWidget(editor);
            return;
        }
    }
    if (QFileInfo(path).isDir()) {
        const QStringList inside = policiesIn(path);
        if (inside.isEmpty())
            m_banner->showMessage(
                MessageBanner::Kind::Error,
                tr("%1: there is no policy in this folder").arg(shown(toPath(path))));
        for (const QString &one : inside)
            openFile(one);
        return;
    }
    const PolicyFile read = readPolicyFile(path);
    if (!read.error.isEmpty()) {
        //: %1 file, %2 reason
        m_banner->showMessage(MessageBanner::Kind::Error,
                              tr("%1: %2").arg(shown(toPath(path)), read.error));
        return;
    }
    if (!isEditable(path, read.text)) {
        showImport(read.text);
        return;
    }
    auto *const document = new PolicyDocument(syntaxOf(path, read.text), this);
    document->load(path, read);
    addDocument(document);
    Q_EMIT fileUsed(path);
}

void PolicyPage::newDocument()
{
    newFrom(emptyPolicyText());
}

void PolicyPage::newFrom(const QString &text)
{
    auto *const document = new PolicyDocument(formats::Syntax::Toml, this);
    document->start(text);
    addDocument(document);
}

void PolicyPage::addDocument(PolicyDocument *document)
{
    if (document->path().isEmpty())
        document->setTitle(tr("Unnamed %1").arg(++m_unnamed));
    m_steps->addStack(document->undoStack());
    auto *const editor = new PolicyEditor(document, this);
    connect(editor, &PolicyEditor::filesDropped, this, &PolicyPage::openFiles);
    connect(editor, &PolicyEditor::compareRequested, this, &PolicyPage::compareCurrent);
    m_recovery->follow(document);
    const auto fill = [this, editor] { fillTab(editor); };
    connect(document, &PolicyDocument::modifiedChanged, editor, fill);
    connect(document, &PolicyDocument::pathChanged, editor, fill);
    m_tabs->addTab(editor, QString());
    fillTab(editor);
    m_tabs->setCurrentWidget(editor);
    updateState();
    editor->setFocus();
}

void PolicyPage::fillTab(PolicyEditor *editor)
{
    const PolicyDocument *const document = editor->document();
    const int index = m_tabs->indexOf(editor);
    QString title = shown(toPath(document->title())).replace(u'&', QStringLiteral("&&"));
    if (document->isModified())
        //: %1 name of a document with changes that are not saved
        title = tr("%1 *").arg(title);
    m_tabs->setTabText(index, title);
    m_tabs->setTabToolTip(index,
                          document->path().isEmpty()
                              ? tr("Not saved yet")
                              : shown(toPath(document->path())).toHtmlEscaped());
    Q_EMIT currentChanged();
}

void PolicyPage::remove(PolicyEditor *editor)
{
    m_tabs->removeTab(m_tabs->indexOf(editor));
    m_steps->removeStack(editor->document()->undoStack());
    editor->deleteLater();
    updateState();
}

void PolicyPage::updateState()
{
    m_pages->setCurrentIndex(m_tabs->count() > 0 ? 1 : 0);
    activate();
}

void PolicyPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PolicyPage::dropEvent(QDropEvent *event)
{
    openFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace surveyor::gui
