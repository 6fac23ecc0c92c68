// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_pane.h"

#include "denials/facet_counter.h"
#include "denials/facet_delegate.h"
#include "denials/facet_model.h"
#include "session/filter_state.h"
#include "session/log_session.h"
#include "widgets/empty_hint.h"
#include "widgets/item_menu.h"
#include "widgets/symbolic_icon.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace surveyor::gui {

FacetPane::FacetPane(LogSession *session, FilterState *filter, const RowFilter *rows,
                     const RowSorter *sorter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_counter(new FacetCounter(session, rows, sorter, this))
    , m_model(new FacetModel(filter, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Search in these values"));
    m_search->setAccessibleName(tr("Search in facets"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolicIcon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &FacetPane::search);
    buildView();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_counter, &FacetCounter::counted, this, &FacetPane::showCounts);
}

void FacetPane::buildView()
{
    m_view->setModel(m_found);
    m_view->setItemDelegate(new FacetDelegate(m_view));
    m_view->setAccessibleName(tr("Facets"));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setIndentation(m_view->fontMetrics().averageCharWidth() * 2);
    new EmptyHint(m_view, tr("Nothing to count, or no value is found."));
    m_view->setExpandsOnDoubleClick(false);
    m_view->viewport()->installEventFilter(this);
    QHeaderView *const header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FacetModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(FacetModel::Count, QHeaderView::Interactive);
    header->resizeSection(FacetModel::Count,
                          std::max(m_view->fontMetrics().averageCharWidth() * 11,
                                   header->sectionSizeHint(FacetModel::Count)));
    connect(new ItemMenu(m_view), &ItemMenu::wanted, this, &FacetPane::showMenu);
    connect(m_view, &QAbstractItemView::activated, this, &FacetPane::keepOnly);
    const auto turn = [this](const QModelIndex &index) {
        const QString key = index.data(FacetModel::KeyRole).toString();
        if (m_search->text().isEmpty() && !m_turned.remove(key))
            m_turned.insert(key);
    };
    connect(m_view, &QTreeView::expanded, this, turn);
    connect(m_view, &QTreeView::collapsed, this, turn);
}

bool FacetPane::isBusy() const
{
    return m_counter->isBusy();
}

bool FacetPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *const press = static_cast<QMouseEvent *>(event);
        if (press->button() == Qt::LeftButton && press->modifiers() == Qt::AltModifier)
            return dropAt(press->position().toPoint());
    }
    return QWidget::eventFilter(watched, event);
}

void FacetPane::showCounts()
{
    const int scroll = m_view->verticalScrollBar()->value();
    const QString current = m_view->currentIndex().data(FacetModel::KeyRole).toString();
    m_model->setTree(m_counter->tree());
    {
        const QSignalBlocker quiet(m_view);
        unfold({});
    }
    if (!current.isEmpty()) {
        const auto again = m_found->match(m_found->index(0, 0), FacetModel::KeyRole, current, 1,
                                          Qt::MatchExactly | Qt::MatchRecursive);
        if (!again.isEmpty())
            m_view->selectionModel()->setCurrentIndex(
                again.front(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_view->verticalScrollBar()->setValue(scroll);
}

void FacetPane::unfold(const QModelIndex &parent)
{
    // At first the groups and the first folder level are open, the rest is folded.
    const bool searching = !m_search->text().isEmpty();
    for (int row = 0; row < m_found->rowCount(parent); ++row) {
        const QModelIndex index = m_found->index(row, 0, parent);
        if (!m_found->hasChildren(index))
            continue;
        const bool atFirst = !parent.isValid();
        // A group has no count of its own that its title would have to leave room for.
        m_view->setFirstColumnSpanned(row, parent, atFirst);
        const bool turned = m_turned.contains(index.data(FacetModel::KeyRole).toString());
        const bool open = searching || atFirst != turned;
        m_view->setExpanded(index, open);
        unfold(index);
    }
}

void FacetPane::search(const QString &text)
{
    m_found->setFilterFixedString(text);
    const QSignalBlocker quiet(m_view);
    unfold({});
}

void FacetPane::showMenu(const QModelIndex &index, const QPoint &place)
{
    const auto term = m_model->term(m_found->mapToSource(index.siblingAtColumn(0)));
    if (!term)
        return;
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addValueActions(menu, m_filter, {term->label, {*term}});
    menu->addSeparator();
    QAction *const too = menu->addAction(tr("Keep this &too"), m_filter, [this, term] {
        m_filter->include(term->field, term->value);
    });
    QAction *const release = menu->addAction(tr("&Neither keep nor drop"), m_filter, [this, term] {
        m_filter->release(term->field, term->value);
    });
    const bool included = m_filter->includes(term->field, term->value);
    too->setEnabled(!included);
    release->setEnabled(included || m_filter->excludes(term->field, term->value));
    menu->popup(place);
}

void FacetPane::keepOnly(const QModelIndex &index)
{
    if (const auto term = m_model->term(m_found->mapToSource(index.siblingAtColumn(0))))
        m_filter->keepOnly(term->field, term->value);
    else
        m_view->setExpanded(index, !m_view->isExpanded(index));
}

bool FacetPane::dropAt(const QPoint &position)
{
    const auto term =
        m_model->term(m_found->mapToSource(m_view->indexAt(position).siblingAtColumn(0)));
    if (term)
        m_filter->drop(term->field, term->value);
    return term.has_value();
}

} // namespace surveyor::gui
