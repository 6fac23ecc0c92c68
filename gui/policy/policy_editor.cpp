// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_editor.h"

#include "policy/abi_box.h"
#include "policy/abi_words.h"
#include "policy/disk_work.h"
#include "policy/effective_pane.h"
#include "policy/file_watch.h"
#include "policy/island_pane.h"
#include "policy/policy_checker.h"
#include "policy/policy_completion.h"
#include "policy/policy_document.h"
#include "policy/problems_pane.h"
#include "policy/rules_pane.h"
#include "policy/rules_view.h"
#include "session/policy_words.h"
#include "session/text.h"
#include "widgets/code_editor.h"
#include "widgets/message_banner.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace surveyor::gui {
namespace {

QString definitionOf(formats::Syntax syntax)
{
    return syntax == formats::Syntax::Toml ? QStringLiteral("TOML") : QStringLiteral("JSON");
}

CodeMark::Kind kindOf(formats::Finding::Severity severity)
{
    switch (severity) {
    case formats::Finding::Severity::Error: return CodeMark::Kind::Error;
    case formats::Finding::Severity::Warning: return CodeMark::Kind::Warning;
    case formats::Finding::Severity::Note: break;
    }
    return CodeMark::Kind::Note;
}

CodeMark markOf(const ByteMap &text, const policy::SourceSpan &span, CodeMark::Kind kind,
                const formats::Message &message)
{
    return {.begin = text.position(span.begin),
            .end = text.position(span.end),
            .kind = kind,
            .text = wordsOf(message)};
}

} // namespace

PolicyEditor::PolicyEditor(PolicyDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_checker(new PolicyChecker(document, this))
    , m_watch(new FileWatch(document, this))
    , m_banner(new MessageBanner(this))
    , m_abi(new AbiBox(this))
    , m_head(nullptr)
    , m_degrades(new QLabel(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rules(new RulesPane(document, m_columns))
    , m_island(document->isProfile() ? new IslandPane(document, m_columns) : nullptr)
    , m_code(new CodeEditor(document->text(), definitionOf(document->syntax()), m_columns))
    , m_tabs(new QTabWidget(this))
    , m_problems(new ProblemsPane(m_tabs))
    , m_effective(new EffectivePane(document, m_tabs))
{
    m_document->setParent(this);
    m_code->setAccessibleName(tr("Policy as text"));
    if (m_island)
        m_columns->addWidget(m_island);
    m_columns->addWidget(m_rules);
    m_columns->addWidget(m_code);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(m_columns->indexOf(m_code), 2);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_problems, QString());
    m_tabs->addTab(m_effective, tr("E&ffective Rights"));
    auto *const rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(m_columns);
    rows->addWidget(m_tabs);
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    m_head = buildHead();
    layout->addWidget(m_head);
    layout->addWidget(rows, 1);
    setFocusProxy(m_code);
    connectParts();
    updateTabs();
    if (m_island)
        showProfile();
    takeReading();
    tellWhatIsWrongWithTheFile();
}

QWidget *PolicyEditor::buildHead()
{
    auto *const head = new QWidget(this);
    auto *const label = new QLabel(tr("For &kernel:"), head);
    label->setBuddy(m_abi);
    m_degrades->setTextFormat(Qt::PlainText);
    m_degrades->setWordWrap(true);
    auto *const layout = new QHBoxLayout(head);
    layout->addWidget(label);
    layout->addWidget(m_abi);
    layout->addWidget(m_degrades, 1);
    return head;
}

void PolicyEditor::connectParts()
{
    connect(m_code, &CodeEditor::undoRequested, m_document->undoStack(), &QUndoStack::undo);
    connect(m_code, &CodeEditor::redoRequested, m_document->undoStack(), &QUndoStack::redo);
    connect(m_code, &CodeEditor::filesDropped, this, &PolicyEditor::filesDropped);
    connect(m_code, &QPlainTextEdit::cursorPositionChanged, this, &PolicyEditor::follow);
    connect(m_document, &PolicyDocument::readingChanged, this, &PolicyEditor::takeReading);
    connect(m_checker, &PolicyChecker::checked, this, &PolicyEditor::takeChecks);
    connect(m_watch, &FileWatch::changedOutside, this, &PolicyEditor::askAboutFile);
    connect(m_code, &CodeEditor::completionRequested, this, &PolicyEditor::complete);
    connect(m_abi, &AbiBox::abiChanged, this, &PolicyEditor::takeAbi);
    connect(m_document, &PolicyDocument::refused, this, [this](const formats::Message &message) {
        m_banner->showMessage(MessageBanner::Kind::Warning, wordsOf(message));
    });
    connect(m_rules, &RulesPane::notice, this, [this](const QString &text) {
        m_banner->showMessage(MessageBanner::Kind::Warning, text);
    });
    connect(m_rules, &RulesPane::wentTo, this, [this](const policy::SourceSpan &span) {
        const ByteMap &text = m_document->reading().text;
        m_code->setSpotlight(text.position(span.begin), text.position(span.end));
    });
    connect(m_problems, &ProblemsPane::wentTo, this, &PolicyEditor::goTo);
    connect(m_effective, &EffectivePane::wentTo, this, &PolicyEditor::goTo);
    connect(m_problems, &ProblemsPane::fixChosen, m_document,
            [this](const formats::TextEdits &edits, const QString &title) {
                // Fixes are for the text that was checked.
                if (m_checker->isSettled())
                    m_document->editText(edits, title);
            });
}

bool PolicyEditor::isSettled() const
{
    return m_document->isSettled() && (!m_island || m_island->isSettled()) && m_checker->isSettled()
        && m_effective->isSettled();
}

void PolicyEditor::focusRules()
{
    if (m_island)
        m_island->focusContents();
    else
        m_rules->view()->setFocus();
}

void PolicyEditor::focusText()
{
    m_code->setFocus();
}

void PolicyEditor::focusProblems()
{
    m_tabs->setCurrentWidget(m_problems);
    m_problems->setFocus();
}

void PolicyEditor::focusEffective()
{
    if (m_island)
        return;
    m_tabs->setCurrentWidget(m_effective);
    m_effective->findChild<QLineEdit *>()->setFocus();
}

void PolicyEditor::askAboutFile(const PolicyFile &now)
{
    m_banner->showMessage(MessageBanner::Kind::Warning,
                          m_document->isModified()
                              ? tr("Another program has changed the file, and so have you.")
                              : tr("Another program has changed the file."));
    connect(m_banner->addButton(tr("Take the &file’s")), &QAbstractButton::clicked, this,
            &PolicyEditor::takeFile);
    connect(m_banner->addButton(tr("&Keep mine")), &QAbstractButton::clicked, m_document,
            [this, now] { m_document->keepOver(now); });
    connect(m_banner->addButton(tr("Co&mpare")), &QAbstractButton::clicked, this, [this, now] {
        Q_EMIT compareRequested();
        // The question stays.
        askAboutFile(now);
    });
}

void PolicyEditor::takeFile()
{
    const QString path = m_document->path();
    onDisk(
        this, [path] { return readPolicyFile(path); },
        [this, path](const PolicyFile &newest) {
            // Saved elsewhere meanwhile: it is another file's text now.
            if (m_document->path() != path)
                return;
            if (!newest.error.isEmpty()) {
                m_banner->showMessage(MessageBanner::Kind::Error,
                                      //: %1 file, %2 reason
                                      tr("%1: %2").arg(shown(toPath(path)), newest.error));
                return;
            }
            m_document->load(path, newest);
            m_code->setReadOnly(newest.lossy);
        });
}

void PolicyEditor::complete()
{
    // The words are those of policies.
    if (m_island)
        return;
    const PolicyCompletion words =
        completionAt(m_code->toPlainText(), m_code->textCursor().position(), m_document->syntax(),
                     m_document->reading().policy);
    m_code->offerCompletions(words.begin, words.words);
}

void PolicyEditor::takeReading()
{
    const PolicyReading &reading = m_document->reading();
    QList<CodeMark> marks;
    for (const formats::Problem &problem : reading.problems)
        marks.append(markOf(reading.text, problem.span, CodeMark::Kind::Error, problem.message));
    m_code->setMarks(marks);
    // What was found in an older text has no place in this one.
    m_problems->showFindings(reading.problems, {});
    m_degrades->setText(degradationText(reading.policy, m_abi->abi()));
    follow();
}

void PolicyEditor::takeChecks()
{
    const PolicyReading &reading = m_document->reading();
    m_rules->setSurroundings({.abi = m_abi->abi(), .folders = m_checker->folders()});
    if (!reading.isValid())
        return;
    QList<CodeMark> marks;
    for (const formats::Finding &finding : m_checker->findings()) {
        if (!finding.span)
            continue;
        marks.append(markOf(reading.text, finding.span, kindOf(finding.severity), finding.message));
    }
    m_code->setMarks(marks);
    m_problems->showFindings({}, m_checker->findings());
}

void PolicyEditor::takeAbi()
{
    m_checker->setTargetAbi(m_abi->abi());
    m_effective->setAbi(m_abi->abi());
    m_rules->setSurroundings({.abi = m_abi->abi(), .folders = m_checker->folders()});
    m_degrades->setText(degradationText(m_document->reading().policy, m_abi->abi()));
}

void PolicyEditor::follow()
{
    // While the form is used the text follows, not the other way round.
    if (!(m_code->hasFocus() || m_code->isCompleting()) || !m_document->reading().isValid())
        return;
    m_code->setSpotlight(0, 0);
    m_rules->view()->follow(m_document->reading().text.byte(m_code->textCursor().position()));
}

void PolicyEditor::goTo(const policy::SourceSpan &span)
{
    if (!span)
        return;
    m_code->setFocus();
    m_code->goTo(m_document->reading().text.position(span.begin));
}

void PolicyEditor::showProfile()
{
    // A profile has no rules of its own: what is asked of rules is asked where they are.
    m_rules->hide();
    m_head->hide();
    m_tabs->removeTab(m_tabs->indexOf(m_effective));
    m_effective->hide();
    connect(m_island, &IslandPane::openRequested, this, &PolicyEditor::openRequested);
}

void PolicyEditor::updateTabs()
{
    connect(m_problems, &ProblemsPane::shown, this, [this] {
        const int count = m_problems->topLevelItemCount();
        m_tabs->setTabText(0, tr("&Problems (%1)").arg(count));
    });
    m_tabs->setTabText(0, tr("&Problems (%1)").arg(0));
}

void PolicyEditor::tellWhatIsWrongWithTheFile()
{
    const PolicyFile &file = m_document->file();
    if (file.lossy) {
        m_code->setReadOnly(true);
        m_banner->showMessage(MessageBanner::Kind::Warning,
                              tr("This file can only be looked at: it is no UTF-8 text, mixes ends "
                                 "of lines or has characters that an editor cannot keep. Editing "
                                 "it would change more than you see."));
    } else if (!file.sidecarError.isEmpty()) {
        m_banner->showMessage(
            MessageBanner::Kind::Warning,
            //: %1 file name, %2 reason
            tr("%1 cannot be read and will be left as it is: %2")
                .arg(shown(toPath(sidecarPath(m_document->title()))), file.sidecarError));
    }
}

} // namespace surveyor::gui
