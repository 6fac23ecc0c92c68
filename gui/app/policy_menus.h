// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QAction>
#include <QObject>

class QMainWindow;
class QMenu;
class QToolBar;
class QUndoGroup;

namespace surveyor::gui {

class PolicyPage;
class RecentFiles;

/// The menus and the tool bar that the window has while policies are shown.
class PolicyMenus : public QObject
{
    Q_OBJECT

public:
    PolicyMenus(PolicyPage *page, QUndoGroup *steps, QMainWindow *window);

    void setVisible(bool visible);

private:
    void buildPolicyMenu(QMainWindow *window);
    void buildEditMenu(QMainWindow *window);
    void buildViewMenu(QMainWindow *window);
    void update();

    PolicyPage *m_page;
    QUndoGroup *m_steps;
    RecentFiles *m_recent;
    QToolBar *m_tools;
    QMenu *m_policy;
    QMenu *m_edit;
    QMenu *m_view;
    QList<QAction *> m_forDocuments; ///< need a document in front
};

} // namespace surveyor::gui
