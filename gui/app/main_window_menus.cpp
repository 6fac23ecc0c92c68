// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The menus and the tool bar of the main window.

#include "app/main_window.h"
#include "app/recent_files.h"
#include "denials/denial_view.h"
#include "denials/denials_desk.h"
#include "denials/denials_page.h"
#include "denials/table_pane.h"
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
    QAction *const filter =
        menu->addAction(symbolicIcon(QStringLiteral("edit-find")), tr("&Filter"),
                        m_page->desk()->table(), &TablePane::focusFilter);
    filter->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::Key_Slash)});
}

void MainWindow::buildViewMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_page->desk()->dockActions());
    menu->addAction(m_tools->toggleViewAction());
    menu->addSeparator();
    menu->addAction(tr("&Reset Layout"), m_page->desk(), &DenialsDesk::resetLayout);
}

void MainWindow::buildHelpMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Landlock Surveyor"), this, &MainWindow::about);
}

} // namespace surveyor::gui
