// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denials_desk.h"

#include "denials/denial_view.h"
#include "denials/details_pane.h"
#include "denials/domain_pane.h"
#include "denials/domain_tree_view.h"
#include "denials/facet_pane.h"
#include "denials/field_group.h"
#include "denials/table_pane.h"
#include "session/filter_state.h"
#include "session/text.h"
#include "widgets/value_menu.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenu>

#include <optional>
#include <utility>

namespace surveyor::gui {
namespace {

// Counted up when docks come or go: an older layout is then not taken.
constexpr int layoutVersion = 2;

/// How a query asks for a decoded value, where it can.
std::optional<ValueTerm> termOf(const Field &field)
{
    const auto *const info = denials::query::findField(field.key.toStdString());
    if (field.key.isEmpty() || !info)
        return std::nullopt;
    return ValueTerm{info->field, denials::query::Value::word(field.raw), shown(field.raw)};
}

} // namespace

DenialsDesk::DenialsDesk(LogSession *session, FilterState *filter, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_filter(filter)
    , m_table(new TablePane(session, filter, this))
    , m_details(new DetailsPane(this))
    , m_domains(new DomainPane(session, filter, this))
    , m_facets(new FacetPane(session, filter, m_table->rowFilter(), m_table->rowSorter(), this))
{
    setDockNestingEnabled(true);
    setCentralWidget(m_table);
    addDock(Qt::LeftDockWidgetArea, QStringLiteral("domains"), tr("D&omains"), m_domains);
    addDock(Qt::RightDockWidgetArea, QStringLiteral("facets"), tr("Fa&cets"), m_facets);
    addDock(Qt::BottomDockWidgetArea, QStringLiteral("details"), tr("&Details"), m_details);
    connect(m_domains, &DomainPane::left, m_table, &TablePane::focusTable);
    connectDetails();
}

void DenialsDesk::connectDetails()
{
    // Details are of what is current in the view that the user was in last. Choosing a domain
    // filters the table, whose first row would else take the domain's place at once.
    connect(m_table, &TablePane::currentChanged, this,
            [this](const denials::StoreView &view, std::uint32_t row) {
                if (!m_domains->view()->hasFocus())
                    m_details->showRow(view, row);
            });
    connect(m_table, &TablePane::currentLost, this, [this] {
        if (!m_domains->view()->hasFocus())
            m_details->clear();
    });
    connect(m_domains, &DomainPane::currentChanged, m_details, &DetailsPane::showDomain);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget * /*old*/, QWidget *now) { showCurrent(now); });
    connect(m_details, &DetailsPane::menuOpening, this, [this](QMenu *menu, const Field &field) {
        if (const auto term = termOf(field))
            addValueActions(menu, m_filter, {field.value, {*term}});
    });
}

void DenialsDesk::showCurrent(QWidget *focused)
{
    if (focused == m_table->view())
        m_table->announceCurrent();
    else if (focused == m_domains->view())
        m_domains->announceCurrent();
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
    return m_table->isSettled() && !m_domains->isBusy() && !m_facets->isBusy()
        && !m_details->isBusy();
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
    resizeDocks({m_docks[0], m_docks[1]}, {letter * 58, letter * 42}, Qt::Horizontal);
    resizeDocks({m_docks[2]}, {height() * 3 / 10}, Qt::Vertical);
}

} // namespace surveyor::gui
