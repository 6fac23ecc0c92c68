// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_pane.h"

#include "denials/domain_terms.h"
#include "denials/domain_tree_model.h"
#include "denials/domain_tree_view.h"
#include "denials/tree_memory.h"
#include "session/log_session.h"
#include "widgets/value_menu.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace surveyor::gui {
namespace {

/// Trees up to this size are shown unfolded, so that the nesting is seen at once.
constexpr int unfoldedNodes = 200;

} // namespace

DomainPane::DomainPane(LogSession *session, FilterState *filter, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_filter(filter)
    , m_model(new DomainTreeModel(this))
    , m_view(new DomainTreeView(this))
    , m_nested(new QCheckBox(tr("&With nested domains"), this))
    , m_rebuild(new QTimer(this))
{
    m_nested->setChecked(true);
    m_nested->setToolTip(tr("Whether choosing a domain also shows what those nested in it denied"));
    buildView();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nested);

    // While a log is read there are many pictures of it; not each is worth a tree.
    m_rebuild->setSingleShot(true);
    m_rebuild->setInterval(std::chrono::milliseconds(400));
    connect(m_rebuild, &QTimer::timeout, this, &DomainPane::buildTree);
    connect(&m_building, &QFutureWatcherBase::finished, this, &DomainPane::showTree);
    connect(m_session, &LogSession::started, this, &DomainPane::beginLog);
    connect(m_session, &LogSession::grown, this, &DomainPane::growLog);
    connect(m_session, &LogSession::finished, this, &DomainPane::buildTree);
    connect(m_filter, &FilterState::changed, this, &DomainPane::followFilter);
    connect(m_nested, &QCheckBox::toggled, this, &DomainPane::applySelection);
}

void DomainPane::buildView()
{
    m_view->setModel(m_model);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &DomainPane::showMenu);
    connect(m_view, &QAbstractItemView::activated, this, &DomainPane::left);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DomainPane::applySelection);
    QHeaderView *const header = m_view->header();
    const int letter = m_view->fontMetrics().averageCharWidth();
    m_view->setColumnWidth(DomainTreeModel::Name, 32 * letter);
    for (const int column : {DomainTreeModel::Denials, DomainTreeModel::WithNested})
        m_view->setColumnWidth(column, 9 * letter);
    m_view->setColumnWidth(DomainTreeModel::NotLogged, 11 * letter);
    m_view->setColumnWidth(DomainTreeModel::Link, 11 * letter);
    m_view->setColumnWidth(DomainTreeModel::Life, 16 * letter);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(4 * letter);
}

bool DomainPane::isBusy() const
{
    return m_building.isRunning() || m_rebuild->isActive();
}

void DomainPane::beginLog()
{
    m_rebuild->stop();
    m_isNewLog = true;
    m_said.clear();
    m_outdated = true; // an answer on its way is of the log before
    m_model->setTree(std::make_shared<DomainTree>());
}

void DomainPane::growLog()
{
    if (!m_rebuild->isActive())
        m_rebuild->start();
}

void DomainPane::buildTree()
{
    if (m_building.isRunning()) {
        m_outdated = true;
        return;
    }
    m_outdated = false;
    m_building.setFuture(
        QtConcurrent::run([view = m_session->view()]() -> std::shared_ptr<const DomainTree> {
            return std::make_shared<DomainTree>(view);
        }));
}

void DomainPane::showTree()
{
    if (m_outdated) {
        buildTree();
        return;
    }
    m_changing = true;
    const TreeMemory memory(m_view, m_model);
    m_model->setTree(m_building.result());
    if (!std::exchange(m_isNewLog, false))
        memory.restore(m_view, m_model);
    else if (m_model->tree().size() <= unfoldedNodes)
        m_view->expandAll();
    else
        m_view->expandToDepth(0);
    m_changing = false;
}

void DomainPane::applySelection()
{
    if (m_changing)
        return;
    std::vector<Expression> now =
        meaningOf(m_model->tree(), selectedNodes(), m_nested->isChecked());
    if (now == m_said)
        return;
    const std::vector<Expression> before = std::exchange(m_said, now);
    m_filter->replace(
        tr("choosing domains"),
        [&](const Expression &part) { return std::ranges::contains(before, part); }, now);
}

void DomainPane::followFilter()
{
    const bool isThere = std::ranges::all_of(m_said, [this](const Expression &said) {
        return std::ranges::contains(m_filter->parts(), FilterPart{said, true});
    });
    if (isThere)
        return;
    // Somebody took the condition away: what stays selected would tell a lie.
    m_changing = true;
    m_said.clear();
    m_view->selectionModel()->clearSelection();
    m_changing = false;
}

void DomainPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int node = DomainTreeModel::nodeOf(index);
    addValueActions(menu, m_filter,
                    {index.siblingAtColumn(0).data().toString(), termsOf(m_model->tree(), node)});
    menu->addSeparator();
    menu->addAction(tr("&Unfold all below"), m_view,
                    [this, index] { m_view->expandRecursively(index); });
    menu->addAction(tr("&Fold all"), m_view, &QTreeView::collapseAll);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

std::vector<int> DomainPane::selectedNodes() const
{
    std::vector<int> nodes;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        nodes.push_back(DomainTreeModel::nodeOf(index));
    std::ranges::sort(nodes);
    return nodes;
}

} // namespace surveyor::gui
