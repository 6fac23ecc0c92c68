// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denials_desk.h"

#include "denials/details_pane.h"
#include "denials/domain_pane.h"
#include "denials/domain_tree_view.h"
#include "denials/facet_pane.h"
#include "denials/table_pane.h"
#include "session/filter_state.h"

#include <QAction>
#include <QDockWidget>
#include <QKeyEvent>

#include <utility>

namespace surveyor::gui {
namespace {

// Counted up when docks come or go: an older layout is then not taken.
constexpr int layoutVersion = 2;

} // namespace

DenialsDesk::DenialsDesk(LogSession *session, FilterState *filter, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_filter(filter)
    , m_table(new TablePane(session, filter, this))
    , m_details(new DetailsPane(this))
    , m_domains(new DomainPane(session, filter, this))
    , m_facets(new FacetPane(session, filter, m_table->rowFilter(), this))
{
    setDockNestingEnabled(true);
    setCentralWidget(m_table);
    addDock(Qt::LeftDockWidgetArea, QStringLiteral("domains"), tr("D&omains"), m_domains);
    addDock(Qt::RightDockWidgetArea, QStringLiteral("facets"), tr("Fa&cets"), m_facets);
    addDock(Qt::BottomDockWidgetArea, QStringLiteral("details"), tr("&Details"), m_details);
    connect(m_table, &TablePane::currentChanged, m_details, &DetailsPane::showRow);
    connect(m_table, &TablePane::currentLost, m_details, &DetailsPane::clear);
    connect(m_domains, &DomainPane::left, m_table, &TablePane::focusTable);
}

QList<QAction *> DenialsDesk::dockActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *const dock : m_docks)
        actions += dock->toggleViewAction();
    return actions;
}

bool DenialsDesk::isSettled() const
{
    return m_table->isSettled() && !m_domains->isBusy() && !m_facets->isBusy();
}

QByteArray DenialsDesk::saveLayout() const
{
    // Never shown, never arranged: what was taken over still holds.
    return m_arranged ? saveState(layoutVersion) : m_layout;
}

void DenialsDesk::restoreLayout(const QByteArray &layout)
{
    m_layout = layout;
}

void DenialsDesk::resetLayout()
{
    for (QDockWidget *const dock : m_docks)
        dock->setFloating(false);
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[0]);
    addDockWidget(Qt::RightDockWidgetArea, m_docks[1]);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[2]);
    for (QDockWidget *const dock : m_docks)
        dock->show();
    arrangeFirst();
}

void DenialsDesk::focusDomains()
{
    m_docks[0]->show();
    m_docks[0]->raise();
    m_domains->view()->setFocus();
}

void DenialsDesk::focusFacets()
{
    m_docks[1]->show();
    m_docks[1]->raise();
    m_facets->setFocus();
}

void DenialsDesk::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_filter->clear();
    else
        QMainWindow::keyPressEvent(event);
}

void DenialsDesk::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Sizes of docks are shares of a size that nobody knows before.
    if (std::exchange(m_arranged, true))
        return;
    if (!restoreState(m_layout, layoutVersion))
        arrangeFirst();
}

QDockWidget *DenialsDesk::addDock(Qt::DockWidgetArea area, const QString &name,
                                  const QString &title, QWidget *content)
{
    auto *const dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks += dock;
    return dock;
}

void DenialsDesk::arrangeFirst()
{
    const int letter = fontMetrics().averageCharWidth();
    resizeDocks({m_docks[0], m_docks[1]}, {letter * 42, letter * 36}, Qt::Horizontal);
    resizeDocks({m_docks[2]}, {height() * 3 / 10}, Qt::Vertical);
}

} // namespace surveyor::gui
