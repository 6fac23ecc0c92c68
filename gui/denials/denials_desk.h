// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QList>
#include <QMainWindow>

class QAction;
class QDockWidget;

namespace surveyor::gui {

class DetailsPane;
class LogSession;
class TablePane;

/// The table of denials with the docks around it. A main window within the window, so that each
/// room has docks of its own and keeps their places.
class DenialsDesk : public QMainWindow
{
    Q_OBJECT

public:
    explicit DenialsDesk(LogSession *session, QWidget *parent = nullptr);

    [[nodiscard]] TablePane *table() const noexcept { return m_table; }
    [[nodiscard]] DetailsPane *details() const noexcept { return m_details; }
    /// For a menu: shows and hides each dock.
    [[nodiscard]] QList<QAction *> dockActions() const;

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    /// All docks where a first start has them.
    void resetLayout();

private:
    QDockWidget *addDock(Qt::DockWidgetArea area, const QString &name, const QString &title,
                         QWidget *content);

    TablePane *m_table;
    DetailsPane *m_details;
    QList<QDockWidget *> m_docks;
    QByteArray m_firstLayout;
};

} // namespace surveyor::gui
