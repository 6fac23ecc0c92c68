// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The menus and the tool bar of the main window.

#include "app/main_window.h"
#include "app/recent_files.h"
#include "denials/denial_view.h"
#include "denials/denials_desk.h"
#include "denials/denials_page.h"
#include "denials/find_bar.h"
#include "denials/table_pane.h"
#include "query/filter_bar.h"
#include "session/filter_state.h"
#include "session/log_session.h"
#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QMenuBar>
#include <QToolBar>

namespace surveyor::gui {

void MainWindow::buildFileMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&File"));
    QAction *const open = menu->addAction(symbolicIcon(QStringLiteral("document-open")),
                                          tr("&Open …"), this, &MainWindow::askForFiles);
    open->setShortcut(QKeySequence::Open);
    menu->addMenu(m_recent);
    menu->addAction(tr("Open the &Sample"), this, &MainWindow::openSample);
    QAction *const again = menu->addAction(symbolicIcon(QStringLiteral("view-refresh")),
                                           tr("&Reload"), this, &MainWindow::reload);
    again->setShortcuts(QKeySequence::keyBindings(QKeySequence::Refresh));
    again->setEnabled(false);
    connect(m_session, &LogSession::started, again, [again] { again->setEnabled(true); });
    menu->addSeparator();
    QAction *const quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    m_tools->addAction(open);
    m_tools->addAction(again);
}

void MainWindow::buildEditMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&Edit"));
    DenialView *const view = m_page->desk()->table()->view();
    QAction *const copy =
        new QAction(symbolicIcon(QStringLiteral("edit-copy")), tr("&Copy Rows"), view);
    // In the table only: elsewhere Ctrl+C copies text.
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, view, &DenialView::copyRows);
    view->addAction(copy);
    menu->addAction(copy);
    QAction *const all = menu->addAction(tr("Select &All"), view, &QTableView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(all);
    menu->addSeparator();
    buildFindActions(menu);
}

void MainWindow::buildFindActions(QMenu *menu)
{
    QUndoStack *const steps = m_filter->undoStack();
    QAction *const undo = steps->createUndoAction(this, tr("&Undo"));
    undo->setIcon(symbolicIcon(QStringLiteral("edit-undo")));
    undo->setShortcut(QKeySequence::Undo);
    QAction *const redo = steps->createRedoAction(this, tr("&Redo"));
    redo->setIcon(symbolicIcon(QStringLiteral("edit-redo")));
    redo->setShortcut(QKeySequence::Redo);
    menu->addActions({undo, redo});
    menu->addSeparator();
    QAction *const filter = menu->addAction(symbolicIcon(QStringLiteral("view-filter")),
                                            tr("&Filter"), m_filterBar, &FilterBar::focusLine);
    filter->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::Key_Slash)});
    QAction *const clear = menu->addAction(tr("C&lear the Filter"), m_filter, &FilterState::clear);
    connect(m_filter, &FilterState::changed, clear,
            [this, clear] { clear->setEnabled(!m_filter->isEmpty()); });
    clear->setEnabled(!m_filter->isEmpty());
    menu->addSeparator();
    FindBar *const bar = m_page->desk()->table()->findBar();
    menu->addAction(symbolicIcon(QStringLiteral("edit-find")), tr("F&ind …"), QKeySequence::Find,
                    bar, [bar] { bar->open(); });
    menu->addAction(tr("Find &Next"), QKeySequence(Qt::Key_F3), bar, &FindBar::findNext);
    menu->addAction(tr("Find &Previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), bar,
                    &FindBar::findPrevious);
}

void MainWindow::buildViewMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_page->desk()->dockActions());
    menu->addAction(m_tools->toggleViewAction());
    menu->addSeparator();
    menu->addAction(tr("Go to the &Table"), QKeySequence(Qt::CTRL | Qt::Key_1),
                    m_page->desk()->table(), &TablePane::focusTable);
    menu->addAction(tr("Go to the Do&mains"), QKeySequence(Qt::CTRL | Qt::Key_T), m_page->desk(),
                    &DenialsDesk::focusDomains);
    menu->addAction(tr("Go to the F&acets"), QKeySequence(Qt::CTRL | Qt::Key_2), m_page->desk(),
                    &DenialsDesk::focusFacets);
    menu->addSeparator();
    menu->addAction(tr("&Reset Layout"), m_page->desk(), &DenialsDesk::resetLayout);
}

void MainWindow::buildHelpMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Landlock Surveyor"), this, &MainWindow::about);
}

} // namespace surveyor::gui
