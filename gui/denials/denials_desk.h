// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QList>
#include <QMainWindow>

class QAction;
class QDockWidget;

namespace surveyor::gui {

class DetailsPane;
class DomainPane;
class FacetPane;
class FilterState;
class LogSession;
class TablePane;

/// The table of denials with the docks around it. A main window within the window, so that each
/// room has docks of its own and keeps their places. Escape clears the filter.
class DenialsDesk : public QMainWindow
{
    Q_OBJECT

public:
    DenialsDesk(LogSession *session, FilterState *filter, QWidget *parent = nullptr);

    [[nodiscard]] TablePane *table() const noexcept { return m_table; }
    [[nodiscard]] DetailsPane *details() const noexcept { return m_details; }
    [[nodiscard]] DomainPane *domains() const noexcept { return m_domains; }
    /// For a menu: shows and hides each dock.
    [[nodiscard]] QList<QAction *> dockActions() const;
    /// Nothing shown will change by itself.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    /// All docks where a first start has them.
    void resetLayout();

public Q_SLOTS:
    /// Shows a dock and gives it the focus.
    void focusDomains();
    void focusFacets();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectDetails();
    void showCurrent(QWidget *focused);
    QDockWidget *addDock(Qt::DockWidgetArea area, const QString &name, const QString &title,
                         QWidget *content);
    void arrangeFirst();

    FilterState *m_filter;
    TablePane *m_table;
    DetailsPane *m_details;
    DomainPane *m_domains;
    FacetPane *m_facets;
    QList<QDockWidget *> m_docks;
    QByteArray m_layout; ///< to be taken when the size is known
    bool m_arranged = false;
};

} // namespace surveyor::gui
