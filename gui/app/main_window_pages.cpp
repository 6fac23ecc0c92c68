// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// How the main window changes between the denials and the policies.

#include "app/main_window.h"
#include "app/policy_menus.h"
#include "denials/denials_page.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_page.h"
#include "session/filter_state.h"
#include "session/text.h"

#include <QActionGroup>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoGroup>

namespace surveyor::gui {

void MainWindow::buildPages()
{
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_policies);
    setCentralWidget(m_pages);
    auto *const bar = new QToolBar(tr("Pa&ges"), this);
    bar->setObjectName(QStringLiteral("pages"));
    bar->setMovable(false);
    bar->toggleViewAction()->setEnabled(false);
    auto *const group = new QActionGroup(this);
    const auto add = [&](const QString &text, Qt::Key key, QWidget *page) {
        QAction *const action = bar->addAction(text, this, [this, page] { showPage(page); });
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::ALT | key));
        group->addAction(action);
        return action;
    };
    m_showDenials = add(tr("Denials"), Qt::Key_1, m_page);
    m_showPolicies = add(tr("Policies"), Qt::Key_2, m_policies);
    addToolBar(bar);
    connect(m_policies, &PolicyPage::currentChanged, this, &MainWindow::updateTitle);
}

void MainWindow::showPage(QWidget *page)
{
    const bool denials = page == m_page;
    m_pages->setCurrentWidget(page);
    (denials ? m_showDenials : m_showPolicies)->setChecked(true);
    // The shortcuts of hidden menus rest, so both pages have the usual ones.
    for (QAction *const menu : std::as_const(m_logMenus))
        menu->setVisible(denials);
    m_tools->setVisible(denials);
    m_policyMenus->setVisible(!denials);
    statusBar()->setVisible(denials);
    if (denials)
        m_steps->setActiveStack(m_filter->undoStack());
    else
        m_policies->activate();
    updateTitle();
}

void MainWindow::showDenialsOf(const DenialDigest::Program &program)
{
    showPage(m_page);
    if (!program.value.empty())
        m_filter->keepOnly(program.field, denials::query::Value::word(program.value));
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openPolicies(const QStringList &files)
{
    showPage(m_policies);
    m_policies->openFiles(files);
}

void MainWindow::updatePolicyTitle()
{
    const PolicyEditor *const editor = m_policies->current();
    if (editor)
        //: %1 file name; [*] becomes a mark while there are changes that are not saved
        setWindowTitle(
            tr("%1[*] — Landlock Surveyor").arg(shown(toPath(editor->document()->title()))));
    else
        setWindowTitle(tr("Policies — Landlock Surveyor"));
    if (editor)
        setWindowModified(editor->document()->isModified());
}

} // namespace surveyor::gui
