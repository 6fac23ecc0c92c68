// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The menus and the tool bar of the main window.

#include "app/denial_notifier.h"
#include "app/live_menu.h"
#include "app/main_window.h"
#include "app/recent_files.h"
#include "denials/denial_header.h"
#include "denials/denial_view.h"
#include "denials/denials_desk.h"
#include "denials/denials_page.h"
#include "denials/details_pane.h"
#include "denials/find_bar.h"
#include "denials/row_actions.h"
#include "denials/table_pane.h"
#include "denials/time_style_menu.h"
#include "query/filter_bar.h"
#include "session/filter_state.h"
#include "session/log_session.h"
#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QMenuBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoGroup>

namespace surveyor::gui {

void MainWindow::buildFileMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&File"));
    QAction *const open = menu->addAction(symbolicIcon(QStringLiteral("document-open")),
                                          tr("&Open …"), this, &MainWindow::askForFiles);
    open->setShortcut(QKeySequence::Open);
    menu->addAction(tr("Open &Journal Folder …"), this, &MainWindow::askForJournals);
    menu->addMenu(m_recent);
    menu->addAction(tr("Open the &Sample"), this, &MainWindow::openSample);
    QAction *const again = menu->addAction(symbolicIcon(QStringLiteral("view-refresh")),
                                           tr("&Reload"), this, &MainWindow::reload);
    again->setShortcuts(QKeySequence::keyBindings(QKeySequence::Refresh));
    again->setEnabled(false);
    connect(m_session, &LogSession::started, again, [again] { again->setEnabled(true); });
    menu->addSeparator();
    menu->addAction(m_page->desk()->table()->rowActions()->exportAction());
    menu->addSeparator();
    QAction *const quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    m_tools->addAction(open);
    m_tools->addAction(again);
}

void MainWindow::buildEditMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&Edit"));
    m_page->desk()->table()->rowActions()->addTo(menu);
    menu->addSeparator();
    buildFindActions(menu);
}

void MainWindow::buildFindActions(QMenu *menu)
{
    QUndoStack *const steps = m_filter->undoStack();
    m_steps->addStack(steps);
    QAction *const undo = steps->createUndoAction(this, tr("&Undo"));
    undo->setIcon(symbolicIcon(QStringLiteral("edit-undo")));
    undo->setShortcut(QKeySequence::Undo);
    QAction *const redo = steps->createRedoAction(this, tr("&Redo"));
    redo->setIcon(symbolicIcon(QStringLiteral("edit-redo")));
    // Both habits, whatever the desktop.
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
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

void MainWindow::buildLiveMenu()
{
    auto *const menu = new LiveMenu(m_session, this);
    menuBar()->addMenu(menu);
    menu->addTo(m_tools);
    buildNotifier(menu->notifyAction());
    // Habits of terminals: the space bar holds, where no text can be typed.
    auto *const space = new QShortcut(Qt::Key_Space, m_page->desk()->table()->view());
    space->setContext(Qt::WidgetShortcut);
    space->setEnabled(menu->freezeAction()->isEnabled()); // else it selects
    connect(menu->freezeAction(), &QAction::enabledChanged, space, &QShortcut::setEnabled);
    connect(space, &QShortcut::activated, menu->freezeAction(), &QAction::trigger);
}

void MainWindow::buildNotifier(QAction *action)
{
    auto *const notifier = new DenialNotifier(m_session, {}, this);
    notifier->setEnabled(action->isChecked());
    connect(action, &QAction::toggled, notifier, &DenialNotifier::setEnabled);
    connect(notifier, &DenialNotifier::wanted, this, &MainWindow::showDenialsOf);
    connect(notifier, &DenialNotifier::failed, this, [this, action, notifier](const QString &why) {
        // For now only: at the next start there may be a service.
        const QSignalBlocker remembered(action);
        action->setChecked(false);
        notifier->setEnabled(false);
        statusBar()->showMessage(tr("The desktop shows no notifications: %1").arg(why));
    });
}

void MainWindow::buildViewMenu()
{
    QMenu *const menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_page->desk()->dockActions());
    menu->addAction(m_tools->toggleViewAction());
    menu->addSeparator();
    TablePane *const table = m_page->desk()->table();
    auto *const columns = menu->addMenu(tr("&Columns"));
    connect(columns, &QMenu::aboutToShow, this, [table, columns] {
        columns->clear();
        table->view()->header()->fillColumnMenu(columns);
    });
    auto *const times = new TimeStyleMenu(menu);
    connect(times, &TimeStyleMenu::chosen, table, &TablePane::setTimeStyle);
    menu->addMenu(times);
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
    menu->addAction(tr("&Why Do I See Nothing? …"), this, &MainWindow::showAssistant);
    menu->addAction(tr("&Bug Report for the Program’s Authors …"), m_page->desk()->details(),
                    &DetailsPane::offerBugReport);
    menu->addSeparator();
    menu->addAction(tr("&About Landlock Surveyor"), this, &MainWindow::about);
}

} // namespace surveyor::gui
