// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_pane.h"

#include "denials/domain_terms.h"
#include "denials/domain_text.h"
#include "denials/domain_tree_model.h"
#include "denials/domain_tree_view.h"
#include "denials/tree_memory.h"
#include "session/log_session.h"
#include "widgets/empty_hint.h"
#include "widgets/item_menu.h"
#include "widgets/symbolic_icon.h"
#include "widgets/value_menu.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QItemSelection>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <set>
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
    , m_search(new QLineEdit(this))
    , m_rebuild(new QTimer(this))
    , m_whole(std::make_shared<DomainTree>())
{
    m_nested->setChecked(true);
    m_nested->setToolTip(tr("Whether choosing a domain also shows what those nested in it denied"));
    m_search->setPlaceholderText(tr("Search in these domains"));
    m_search->setAccessibleName(tr("Search in domains"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolicIcon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    buildView();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nested);
    setFocusProxy(m_view);

    // While a log is read there are many pictures of it; not each is worth a tree.
    m_rebuild->setSingleShot(true);
    m_rebuild->setInterval(std::chrono::milliseconds(400));
    connect(m_rebuild, &QTimer::timeout, this, &DomainPane::buildTree);
    connect(&m_building, &QFutureWatcherBase::finished, this, &DomainPane::showTree);
    connect(m_session, &LogSession::started, this, &DomainPane::beginLog);
    connect(m_session, &LogSession::grown, this, &DomainPane::growLog);
    connect(m_session, &LogSession::finished, this, &DomainPane::buildTree);
    connect(m_filter, &FilterState::changed, this, &DomainPane::followFilter);
    connect(m_nested, &QCheckBox::toggled, this, [this] {
        // Of a choice that the tree does not show nothing is known here.
        if (m_view->selectionModel()->hasSelection())
            applySelection();
    });
    connect(m_search, &QLineEdit::textChanged, this, &DomainPane::search);
}

DomainPane::~DomainPane() = default;

void DomainPane::buildView()
{
    m_view->setModel(m_model);
    // In the tooltip, in details, and for those who look for it.
    m_view->hideColumn(DomainTreeModel::NotLogged);
    m_view->fitColumns();
    new EmptyHint(m_view, tr("No domain is found."));
    connect(new ItemMenu(m_view), &ItemMenu::wanted, this, &DomainPane::showMenu);
    connect(m_view, &QAbstractItemView::activated, this, &DomainPane::left);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DomainPane::applySelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_changing)
            announceCurrent();
    });
}

bool DomainPane::isBusy() const
{
    return m_building.isRunning() || m_rebuild->isActive();
}

QByteArray DomainPane::saveColumns() const
{
    return m_view->header()->saveState();
}

void DomainPane::restoreColumns(const QByteArray &columns)
{
    m_view->header()->restoreState(columns);
}

void DomainPane::announceCurrent()
{
    const int node = DomainTreeModel::nodeOf(m_view->currentIndex());
    const DomainTree &tree = m_model->tree();
    if (node >= 0 && tree.at(node).kind == DomainNode::Kind::Domain)
        Q_EMIT currentChanged(tree.view(), tree.at(node).ref);
}

void DomainPane::beginLog()
{
    m_rebuild->stop();
    m_isNewLog = true;
    m_beforeSearch.reset();
    m_outdated = true; // an answer on its way is of the log before
    m_whole = std::make_shared<DomainTree>();
    m_changing = true;
    m_model->setTree(m_whole);
    m_changing = false;
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
        QtConcurrent::run([view = m_session->view(), words = m_search->text().trimmed()] {
            const auto whole = std::make_shared<const DomainTree>(view);
            if (words.isEmpty())
                return Trees{whole, whole};
            return Trees{whole, std::make_shared<const DomainTree>(whole->found([&](int node) {
                             return nodeSays(*whole, node, words);
                         }))};
        }));
}

void DomainPane::showTree()
{
    if (m_outdated) {
        buildTree();
        return;
    }
    // Kept here, it would keep a whole log in memory until the next one's tree is there.
    const Trees trees = m_building.future().takeResult();
    const TreeMemory memory(m_view, m_model);
    const bool searching = trees.found != trees.whole;
    m_whole = trees.whole;
    m_changing = true;
    m_model->setTree(trees.found);
    if (!searching && m_beforeSearch)
        std::exchange(m_beforeSearch, nullptr)->restore(m_view, m_model);
    else if (!searching && !std::exchange(m_isNewLog, false))
        memory.restore(m_view, m_model);
    else if (m_model->tree().size() <= unfoldedNodes)
        m_view->expandAll();
    else
        m_view->expandToDepth(searching ? 2 : 0);
    m_changing = false;
    showChoice(false); // whoever has scrolled elsewhere stays there
}

void DomainPane::search()
{
    // What is open now comes back when the search is over.
    if (!m_beforeSearch && !m_isNewLog)
        m_beforeSearch = std::make_unique<TreeMemory>(m_view, m_model);
    buildTree();
}

std::vector<FilterState::Expression> DomainPane::choiceInFilter() const
{
    std::vector<FilterState::Expression> parts;
    for (const FilterPart &part : m_filter->parts()) {
        if (part.enabled && isDomainChoice(part.expression))
            parts.push_back(part.expression);
    }
    return parts;
}

void DomainPane::applySelection()
{
    if (m_changing)
        return;
    const auto now = meaningOf(m_model->tree(), selectedNodes(), m_nested->isChecked());
    if (now != choiceInFilter())
        m_filter->replace(tr("choosing domains"), isDomainChoice, now);
}

void DomainPane::followFilter()
{
    showChoice(true);
}

void DomainPane::showChoice(bool reveal)
{
    const auto parts = choiceInFilter();
    if (parts == meaningOf(m_model->tree(), selectedNodes(), m_nested->isChecked()))
        return;
    const auto choice = choiceOf(*m_whole, parts);
    m_changing = true;
    // What the tree cannot say is no choice in it: another selection would tell a lie.
    select(choice ? choice->nodes : std::vector<int>(), reveal);
    if (choice && !choice->nodes.empty())
        m_nested->setChecked(choice->withNested);
    m_changing = false;
}

void DomainPane::select(const std::vector<int> &nodesOfWhole, bool reveal)
{
    std::set<std::pair<DomainNode::Kind, std::uint32_t>> wanted;
    for (const int node : nodesOfWhole)
        wanted.emplace(m_whole->at(node).kind, m_whole->at(node).ref);
    QItemSelection selection;
    const DomainTree &tree = m_model->tree();
    for (int node = 0; !wanted.empty() && node < tree.size(); ++node) {
        if (!wanted.contains({tree.at(node).kind, tree.at(node).ref}))
            continue;
        const QModelIndex index = m_model->indexOf(node);
        selection.select(index, index);
        if (reveal)
            m_view->scrollTo(index); // which also unfolds what holds it
    }
    m_view->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void DomainPane::showMenu(const QModelIndex &index, const QPoint &place)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int node = DomainTreeModel::nodeOf(index);
    addValueActions(menu, m_filter,
                    {index.siblingAtColumn(0).data().toString(), termsOf(m_model->tree(), node)});
    menu->addSeparator();
    menu->addAction(tr("&Unfold all below"), m_view,
                    [this, index] { m_view->expandRecursively(index); });
    menu->addAction(tr("&Fold all"), m_view, &QTreeView::collapseAll);
    menu->popup(place);
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
