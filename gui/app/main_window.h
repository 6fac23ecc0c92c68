// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "app/denial_digest.h"
#include "app/sample_log.h"

#include <QMainWindow>
#include <QStringList>

class QMenu;
class QStackedWidget;
class QToolBar;
class QUndoGroup;

namespace surveyor::gui {

class DenialsPage;
class FilterBar;
class FilterState;
class LogSession;
class PolicyMenus;
class PolicyPage;
class RecentFiles;
class SetupAssistant;

/// The window: menus, the denials of one log or the policies, the status line.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList &files);
    void openSample();
    /// Shows the policies with these in tabs.
    void openPolicies(const QStringList &files);
    /// Nothing more will change by itself.
    [[nodiscard]] bool isSettled() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildFileMenu();
    void buildEditMenu();
    void buildFindActions(QMenu *menu);
    void buildViewMenu();
    void buildLiveMenu();
    void buildNotifier(QAction *action);
    void showDenialsOf(const DenialDigest::Program &program);
    void buildHelpMenu();
    void buildPages();
    void showPage(QWidget *page);
    void askForFiles();
    void askForJournals();
    void reload();
    void about();
    void showAssistant();
    void updateTitle();
    void updatePolicyTitle();
    void updateFilterBar();
    void restore();

    LogSession *m_session;
    FilterState *m_filter;
    QToolBar *m_tools;
    QUndoGroup *m_steps;
    QStackedWidget *m_pages;
    DenialsPage *m_page;
    PolicyPage *m_policies;
    FilterBar *m_filterBar;
    RecentFiles *m_recent;
    PolicyMenus *m_policyMenus = nullptr;
    SetupAssistant *m_assistant = nullptr; ///< once it was wanted
    QList<QAction *> m_logMenus;           ///< shown with the denials only
    QAction *m_showDenials = nullptr;
    QAction *m_showPolicies = nullptr;
    SampleLog m_sample;
    bool m_showsSample = false;
};

} // namespace surveyor::gui
