// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rules_pane.h"

#include "policy/policy_document.h"
#include "policy/rule_editor.h"
#include "policy/rules_model.h"
#include "policy/rules_view.h"
#include "widgets/symbolic_icon.h"

#include <QCompleter>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace surveyor::gui {

RulesPane::RulesPane(PolicyDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_editor(new RuleEditor(document, this))
    , m_model(new RulesModel(document, m_editor, this))
    , m_view(new RulesView(m_model, m_editor, this))
    , m_add(new QLineEdit(this))
    , m_search(new QLineEdit(this))
    , m_stale(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Search rules"));
    m_search->setAccessibleName(tr("Search rules"));
    m_search->setClearButtonEnabled(true);
    m_stale->setWordWrap(true);
    m_stale->setText(tr("The text is no valid policy at the moment; this is the last that was."));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(buildAddLine());
    layout->addWidget(m_search);
    layout->addWidget(m_stale);
    layout->addWidget(m_view, 1);
    connect(m_search, &QLineEdit::textChanged, m_view, &RulesView::search);
    connect(m_view, &RulesView::wentTo, this, &RulesPane::wentTo);
    connect(m_editor, &RuleEditor::notice, this, &RulesPane::notice);
    connect(document, &PolicyDocument::readingChanged, this, &RulesPane::refresh);
    refresh();
}

QWidget *RulesPane::buildAddLine()
{
    auto *const line = new QWidget(this);
    m_add->setPlaceholderText(tr("Add a path or a port"));
    m_add->setAccessibleName(tr("Add a path or a port"));
    // It reads folders on a thread of its own.
    auto *const files = new QFileSystemModel(m_add);
    files->setRootPath(QStringLiteral("/"));
    files->setFilter(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    m_add->setCompleter(new QCompleter(files, m_add));
    auto *const add = new QToolButton(line);
    add->setIcon(symbolicIcon(QStringLiteral("list-add")));
    add->setText(tr("&Add"));
    add->setToolTip(tr("Add the path or port as a rule"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::MenuButtonPopup);
    auto *const menu = new QMenu(add);
    menu->addAction(tr("F&iles …"), this, &RulesPane::askForFiles);
    menu->addAction(tr("F&older …"), this, &RulesPane::askForFolder);
    menu->addSeparator();
    menu->addAction(tr("&Variable …"), this, &RulesPane::askForVariable);
    menu->addAction(tr("&Layer"), m_editor, &RuleEditor::addLayer);
    add->setMenu(menu);
    auto *const layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->addWidget(m_add, 1);
    layout->addWidget(add);
    connect(m_add, &QLineEdit::returnPressed, this, &RulesPane::addTyped);
    connect(add, &QToolButton::clicked, this, &RulesPane::addTyped);
    return line;
}

void RulesPane::setSurroundings(const RuleSurroundings &around)
{
    m_model->setSurroundings(around);
}

void RulesPane::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void RulesPane::focusAdd()
{
    m_add->setFocus();
    m_add->selectAll();
}

void RulesPane::addTyped()
{
    const QString text = m_add->text().trimmed();
    if (text.isEmpty()) {
        m_add->setFocus();
        return;
    }
    bool isNumber = false;
    const qulonglong number = text.toULongLong(&isNumber);
    constexpr qulonglong maxPort = 65535;
    if (isNumber && number > maxPort) {
        Q_EMIT notice(tr("Ports end at %1.").arg(maxPort));
        return;
    }
    const std::size_t layer = m_view->currentLayer();
    const bool done =
        isNumber ? m_editor->addPort(layer, number) : m_editor->addPaths(layer, {text});
    if (done)
        m_add->clear();
}

void RulesPane::askForFiles()
{
    auto *const dialog = new QFileDialog(this, tr("Add Files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        m_editor->addPaths(m_view->currentLayer(), files);
    });
    dialog->open();
}

void RulesPane::askForFolder()
{
    auto *const dialog = new QFileDialog(this, tr("Add a Folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        m_editor->addPaths(m_view->currentLayer(), files);
    });
    dialog->open();
}

void RulesPane::askForVariable()
{
    auto *const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a Variable"));
    dialog->setLabelText(tr("Name, used in paths as ${name}:"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString &name) { m_editor->addVariable(m_view->currentLayer(), name); });
    dialog->open();
}

void RulesPane::refresh()
{
    const PolicyReading &reading = m_document->reading();
    m_stale->setVisible(!reading.isValid() && reading.document);
    m_add->setEnabled(reading.isValid() && !m_document->file().lossy);
    m_model->refresh();
}

} // namespace surveyor::gui
