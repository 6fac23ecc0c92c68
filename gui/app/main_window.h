// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "app/sample_log.h"

#include <QMainWindow>
#include <QStringList>

class QMenu;
class QToolBar;

namespace surveyor::gui {

class DenialsPage;
class FilterBar;
class FilterState;
class LogSession;
class RecentFiles;

/// The window of one log: menus, the denials, the status line.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList &files);
    void openSample();
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
    void buildHelpMenu();
    void askForFiles();
    void reload();
    void about();
    void updateTitle();
    void updateFilterBar();
    void restore();

    LogSession *m_session;
    FilterState *m_filter;
    QToolBar *m_tools;
    DenialsPage *m_page;
    FilterBar *m_filterBar;
    RecentFiles *m_recent;
    SampleLog m_sample;
    bool m_showsSample = false;
};

} // namespace surveyor::gui
