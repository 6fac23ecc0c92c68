// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/policy_menus.h"

#include "app/recent_files.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "policy/problems_pane.h"
#include "policy/rules_pane.h"
#include "policy/template_menu.h"
#include "widgets/symbolic_icon.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoGroup>

#include <functional>

namespace surveyor::gui {

PolicyMenus::PolicyMenus(PolicyPage *page, QUndoGroup *steps, QMainWindow *window)
    : QObject(window)
    , m_page(page)
    , m_steps(steps)
    , m_recent(new RecentFiles(QStringLiteral("recentPolicies"), window))
    , m_tools(new QToolBar(tr("&Policy Tools"), window))
    , m_policy(window->menuBar()->addMenu(tr("&Policy")))
    , m_edit(window->menuBar()->addMenu(tr("&Edit")))
    , m_view(window->menuBar()->addMenu(tr("&View")))
{
    m_tools->setObjectName(QStringLiteral("policyTools"));
    m_tools->setMovable(false);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    window->addToolBar(m_tools);
    buildPolicyMenu(window);
    buildEditMenu(window);
    buildViewMenu(window);
    connect(m_recent, &RecentFiles::chosen, page,
            [page](const QString &file) { page->openFiles({file}); });
    connect(page, &PolicyPage::fileUsed, m_recent, &RecentFiles::add);
    connect(page, &PolicyPage::currentChanged, this, &PolicyMenus::update);
    update();
    setVisible(false);
}

void PolicyMenus::setVisible(bool visible)
{
    // A hidden menu's shortcuts do nothing: each page has its own.
    m_policy->menuAction()->setVisible(visible);
    m_edit->menuAction()->setVisible(visible);
    m_view->menuAction()->setVisible(visible);
    m_tools->setVisible(visible);
}

void PolicyMenus::buildPolicyMenu(QMainWindow *window)
{
    QAction *const begin = m_policy->addAction(symbolicIcon(QStringLiteral("document-new")),
                                               tr("&New"), m_page, &PolicyPage::newDocument);
    begin->setShortcut(QKeySequence::New);
    auto *const templates = new TemplateMenu(window);
    templates->setTitle(tr("New &from Template"));
    connect(templates, &TemplateMenu::chosen, m_page, &PolicyPage::newFrom);
    m_policy->addMenu(templates);
    QAction *const open = m_policy->addAction(symbolicIcon(QStringLiteral("document-open")),
                                              tr("&Open …"), m_page, &PolicyPage::askForFiles);
    open->setShortcut(QKeySequence::Open);
    m_policy->addMenu(m_recent);
    m_policy->addAction(tr("&Import a Command Line …"), m_page, &PolicyPage::importCommandLine);
    m_policy->addSeparator();
    QAction *const save = m_policy->addAction(symbolicIcon(QStringLiteral("document-save")),
                                              tr("&Save"), m_page, &PolicyPage::save);
    save->setShortcut(QKeySequence::Save);
    QAction *const saveAs = m_policy->addAction(tr("Save &As …"), m_page, &PolicyPage::saveAs);
    saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    QAction *const share = m_policy->addAction(tr("&Export …"), m_page, &PolicyPage::exportCurrent);
    share->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    QAction *const compare =
        m_policy->addAction(tr("Co&mpare …"), m_page, &PolicyPage::compareCurrent);
    compare->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_policy->addSeparator();
    QAction *const close =
        m_policy->addAction(tr("&Close Policy"), m_page, &PolicyPage::closeCurrent);
    close->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::CTRL | Qt::Key_F4)});
    QAction *const quit = m_policy->addAction(tr("&Quit"), window, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    m_forDocuments = {save, saveAs, share, compare, close};
    m_tools->addActions({begin, open, save});
    // The button begins an empty policy; its arrow offers the templates.
    if (auto *const button = qobject_cast<QToolButton *>(m_tools->widgetForAction(begin))) {
        button->setMenu(templates);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
}

void PolicyMenus::buildEditMenu(QMainWindow *window)
{
    QAction *const undo = m_steps->createUndoAction(window, tr("&Undo"));
    undo->setIcon(symbolicIcon(QStringLiteral("edit-undo")));
    undo->setShortcut(QKeySequence::Undo);
    QAction *const redo = m_steps->createRedoAction(window, tr("&Redo"));
    redo->setIcon(symbolicIcon(QStringLiteral("edit-redo")));
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    const auto add = [this](const QString &text, const QKeySequence &keys,
                            const std::function<void(PolicyEditor &)> &act) {
        m_forDocuments += m_edit->addAction(text, keys, this, [this, act] {
            if (PolicyEditor *const editor = m_page->current())
                act(*editor);
        });
    };
    add(tr("&Add a Rule"), QKeySequence(Qt::CTRL | Qt::Key_R),
        [](PolicyEditor &editor) { editor.rules()->focusAdd(); });
    add(tr("&Search Rules"), QKeySequence::Find,
        [](PolicyEditor &editor) { editor.rules()->focusSearch(); });
    add(tr("&Fix the Current Problem"), QKeySequence(Qt::ALT | Qt::Key_Return),
        [](PolicyEditor &editor) { editor.problems()->fixCurrent(); });
    m_tools->addActions({undo, redo});
}

void PolicyMenus::buildViewMenu(QMainWindow * /*window*/)
{
    const auto add = [this](const QString &text, const QKeySequence &keys,
                            void (PolicyEditor::*go)()) {
        QAction *const action = m_view->addAction(text, keys, this, [this, go] {
            if (PolicyEditor *const editor = m_page->current())
                (editor->*go)();
        });
        m_forDocuments += action;
    };
    add(tr("Go to the &Rules"), QKeySequence(Qt::CTRL | Qt::Key_1), &PolicyEditor::focusRules);
    add(tr("Go to the &Text"), QKeySequence(Qt::CTRL | Qt::Key_2), &PolicyEditor::focusText);
    add(tr("Go to the &Problems"), QKeySequence(Qt::CTRL | Qt::Key_3),
        &PolicyEditor::focusProblems);
    add(tr("Ask for &Effective Rights"), QKeySequence(Qt::CTRL | Qt::Key_4),
        &PolicyEditor::focusEffective);
}

void PolicyMenus::update()
{
    for (QAction *const action : m_forDocuments)
        action->setEnabled(m_page->current() != nullptr);
}

} // namespace surveyor::gui
