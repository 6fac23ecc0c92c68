// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_page.h"

#include "policy/disk_work.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_files.h"
#include "policy/policy_opening.h"
#include "policy/recovery.h"
#include "policy/template_menu.h"
#include "session/text.h"
#include "widgets/local_files.h"
#include "widgets/message_banner.h"
#include "widgets/state_page.h"

#include <QAbstractButton>
#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QUndoGroup>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace surveyor::gui {
namespace {

/// What takes longer is told of.
constexpr int soonMs = 300;

} // namespace

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
    return m_opening == 0 && std::ranges::all_of(all, &PolicyEditor::isSettled);
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
    QStringList wanted;
    for (const QString &file : files) {
        const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(file));
        if (PolicyEditor *const editor = editorFor(path))
            m_tabs->setCurrentWidget(editor);
        else
            wanted += path;
    }
    if (wanted.isEmpty())
        return;
    ++m_opening;
    QTimer::singleShot(soonMs, this, &PolicyPage::tellOfOpening);
    onDisk(
        this, [wanted] { return findPolicies(wanted); },
        [this](const QList<FoundPolicy> &found) {
            --m_opening;
            if (m_opening == 0 && m_banner->text() == openingText())
                m_banner->hide();
            for (const FoundPolicy &one : found)
                take(one);
        });
}

QString PolicyPage::openingText()
{
    return tr("Opening: the disk has not answered yet.");
}

void PolicyPage::tellOfOpening()
{
    if (m_opening > 0 && !m_banner->isVisible())
        m_banner->showMessage(MessageBanner::Kind::Warning, openingText());
}

PolicyEditor *PolicyPage::editorFor(const QString &path) const
{
    const auto open = editors();
    const auto found = std::ranges::find_if(
        open, [&path](const PolicyEditor *editor) { return editor->document()->path() == path; });
    return found == open.end() ? nullptr : *found;
}

void PolicyPage::take(const FoundPolicy &found)
{
    using Kind = FoundPolicy::Kind;
    const QString name = shown(toPath(found.path));
    if (PolicyEditor *const editor = editorFor(found.path)) {
        m_tabs->setCurrentWidget(editor);
    } else if (found.kind == Kind::Nothing) {
        m_banner->showMessage(MessageBanner::Kind::Error,
                              tr("%1: there is no policy in this folder").arg(name));
    } else if (found.kind == Kind::Unreadable) {
        //: %1 file, %2 reason
        m_banner->showMessage(MessageBanner::Kind::Error, tr("%1: %2").arg(name, found.file.error));
    } else if (found.kind == Kind::Import) {
        showImport(found.file.text);
    } else {
        auto *const document =
            new PolicyDocument(found.syntax, this,
                               found.kind == Kind::Profile ? PolicyDocument::Kind::IslandProfile
                                                           : PolicyDocument::Kind::Policy);
        document->load(found.path, found.file);
        addDocument(document);
        Q_EMIT fileUsed(found.path);
    }
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
    connect(editor, &PolicyEditor::openRequested, this,
            [this](const QString &file) { openFiles({file}); });
    connect(editor, &PolicyEditor::compareRequested, this, &PolicyPage::compareCurrent);
    m_recovery->follow(document);
    const auto fill = [this, editor] {
        fillTab(editor);
        // Most saves are done before anybody could read that they are under way.
        if (editor->document()->isSaving())
            QTimer::singleShot(soonMs, editor, [this, editor] { fillTab(editor, true); });
    };
    connect(document, &PolicyDocument::modifiedChanged, editor, fill);
    connect(document, &PolicyDocument::pathChanged, editor, fill);
    m_tabs->addTab(editor, QString());
    fillTab(editor);
    m_tabs->setCurrentWidget(editor);
    updateState();
    editor->setFocus();
}

void PolicyPage::fillTab(PolicyEditor *editor, bool isSlow)
{
    const PolicyDocument *const document = editor->document();
    const int index = m_tabs->indexOf(editor);
    QString title = shown(toPath(document->title())).replace(u'&', QStringLiteral("&&"));
    if (document->isSaving() && isSlow)
        //: %1 name of a document
        title = tr("%1 (saving …)").arg(title);
    else if (document->isModified())
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
