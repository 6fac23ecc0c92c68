// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denials_desk.h"

#include "denials/details_pane.h"
#include "denials/table_pane.h"

#include <QAction>
#include <QDockWidget>

namespace surveyor::gui {
namespace {

// Counted up when docks come or go: an older layout is then not taken.
constexpr int layoutVersion = 1;

} // namespace

DenialsDesk::DenialsDesk(LogSession *session, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_table(new TablePane(session, this))
    , m_details(new DetailsPane(this))
{
    setDockNestingEnabled(true);
    setCentralWidget(m_table);
    QDockWidget *const details =
        addDock(Qt::BottomDockWidgetArea, QStringLiteral("details"), tr("&Details"), m_details);
    resizeDocks({details}, {fontMetrics().height() * 15}, Qt::Vertical);
    m_firstLayout = saveState(layoutVersion);
    connect(m_table, &TablePane::currentChanged, m_details, &DetailsPane::showRow);
    connect(m_table, &TablePane::currentLost, m_details, &DetailsPane::clear);
}

QList<QAction *> DenialsDesk::dockActions() const
{
    QList<QAction *> actions;
    for (const QDockWidget *const dock : m_docks)
        actions += dock->toggleViewAction();
    return actions;
}

QByteArray DenialsDesk::saveLayout() const
{
    return saveState(layoutVersion);
}

void DenialsDesk::restoreLayout(const QByteArray &layout)
{
    restoreState(layout, layoutVersion);
}

void DenialsDesk::resetLayout()
{
    restoreState(m_firstLayout, layoutVersion);
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

} // namespace surveyor::gui
