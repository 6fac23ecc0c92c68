// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/table_pane.h"

#include "denials/denial_header.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/find_bar.h"
#include "denials/row_actions.h"
#include "denials/row_finder.h"
#include "denials/row_index_proxy.h"
#include "denials/row_terms.h"
#include "denials/tail_follower.h"
#include "denials/time_style_menu.h"
#include "session/filter_state.h"
#include "session/log_session.h"
#include "session/row_filter.h"
#include "session/row_sorter.h"
#include "widgets/state_page.h"
#include "widgets/value_menu.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace surveyor::gui {

TablePane::TablePane(LogSession *session, FilterState *filter, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_filter(filter)
    , m_rowFilter(new RowFilter(this))
    , m_sorter(new RowSorter(this))
    , m_model(new DenialTableModel(this))
    , m_proxy(new RowIndexProxy(this))
    , m_view(new DenialView(this))
    , m_actions(new RowActions(m_view, m_proxy, m_model))
    , m_noMatch(new StatePage(QStringLiteral("view-filter"), this))
    , m_tableOrNoMatch(new QStackedWidget(this))
    , m_tail(nullptr)
    , m_finder(new RowFinder(m_proxy, this))
    , m_findBar(new FindBar(m_finder, this))
{
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_tail = new TailFollower(m_view);
    layOut();
    connect(m_session, &LogSession::started, this, &TablePane::beginLog);
    connect(m_session, &LogSession::grown, this, &TablePane::growLog);
    connect(m_session, &LogSession::finished, this, &TablePane::endLog);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_rearranging)
            announceCurrent();
    });
    connect(m_view, &DenialView::menuWanted, this, &TablePane::addMenuActions);
    connectFilter();
    connectFind();
    connectSorter();
    m_model->setTimeStyle(TimeStyleMenu::remembered());
    updateState();
}

void TablePane::layOut()
{
    m_noMatch->setTitle(tr("No denial matches the filter"));
    connect(m_noMatch->addButton(tr("Clear the filter")), &QAbstractButton::clicked, m_filter,
            &FilterState::clear);
    QAbstractButton *const back = m_noMatch->addButton(tr("Undo the last change"));
    connect(back, &QAbstractButton::clicked, m_filter->undoStack(), &QUndoStack::undo);
    connect(m_filter->undoStack(), &QUndoStack::canUndoChanged, back, &QWidget::setEnabled);
    back->setEnabled(m_filter->undoStack()->canUndo());
    m_tableOrNoMatch->addWidget(m_view);
    m_tableOrNoMatch->addWidget(m_noMatch);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tableOrNoMatch, 1);
    layout->addWidget(m_findBar);
}

void TablePane::connectFilter()
{
    const auto apply = [this] { m_rowFilter->setQuery(m_filter->query()); };
    connect(m_filter, &FilterState::changed, this, apply);
    connect(m_rowFilter, &RowFilter::cleared, m_sorter, &RowSorter::showAll);
    connect(m_rowFilter, &RowFilter::replaced, m_sorter, &RowSorter::showOnly);
    connect(m_rowFilter, &RowFilter::appended, m_sorter, &RowSorter::append);
    apply();
}

void TablePane::connectFind()
{
    connect(m_filter, &FilterState::findWanted, m_findBar, &FindBar::open);
    connect(m_findBar, &FindBar::closed, this, &TablePane::focusTable);
    connect(m_findBar, &FindBar::found, this, [this](int row) {
        const int column = std::max(m_view->currentIndex().column(), 0);
        m_view->setCurrentIndex(m_proxy->index(row, column));
    });
}

void TablePane::connectSorter()
{
    connect(m_sorter, &RowSorter::cleared, this,
            [this] { keepingCurrent([this] { m_proxy->showAll(); }); });
    connect(m_sorter, &RowSorter::replaced, this,
            [this](const auto &rows) { keepingCurrent([&] { m_proxy->showOnly(rows); }); });
    connect(m_sorter, &RowSorter::appended, this, [this](const auto &rows) {
        m_proxy->append(*rows);
        updateState();
    });
    connect(m_view->header(), &QHeaderView::sortIndicatorChanged, this,
            &TablePane::sortAsHeaderSays);
}

void TablePane::sortAsHeaderSays()
{
    const QHeaderView *const header = m_view->header();
    const int column = header->sortIndicatorSection();
    m_sorter->setOrder(DenialTableModel::sortKey(column),
                       column >= 0 && header->sortIndicatorOrder() == Qt::DescendingOrder);
}

void TablePane::setTimeStyle(TimeStyle style)
{
    m_model->setTimeStyle(style);
    const int column = DenialTableModel::Time;
    if (!m_view->isColumnHidden(column) && m_model->rowCount() > 0)
        m_view->resizeColumnToContents(column);
}

int TablePane::shownRows() const
{
    return m_proxy->rowCount();
}

int TablePane::shownDenials() const
{
    return m_rowFilter->isActive() ? shownRows() - static_cast<int>(m_rowFilter->gaps())
                                   : allDenials();
}

int TablePane::allDenials() const
{
    return static_cast<int>(m_model->view().denialCount());
}

bool TablePane::isSettled() const
{
    return !m_rowFilter->isBusy() && !m_sorter->isBusy() && !m_finder->isBusy();
}

QByteArray TablePane::saveColumns() const
{
    // Widths nobody has seen yet are not worth keeping.
    return m_fitted || m_columnsKnown ? m_view->horizontalHeader()->saveState() : QByteArray();
}

void TablePane::restoreColumns(const QByteArray &columns)
{
    m_columnsKnown = m_view->horizontalHeader()->restoreState(columns);
    sortAsHeaderSays();
}

void TablePane::focusTable()
{
    m_view->setFocus();
}

void TablePane::beginLog()
{
    m_fitted = false;
    m_tail->setActive(m_session->isLive());
    Q_EMIT currentLost();
    m_model->reset(m_session->view());
    m_sorter->reset(m_session->view());
    m_rowFilter->reset(m_session->view());
    m_finder->reset(m_session->view());
    updateState();
}

/// Whenever there are more rows, a table numbers the places of all of them: for millions that is
/// worth it once a second. The end of a log is never too soon.
bool TablePane::isTooSoon() const
{
    constexpr int rowsOfMs = 20000;
    const bool reading = m_session->state() == LogSession::State::Loading && !m_session->isLive();
    return reading && m_fitted && !m_grown.hasExpired(m_model->rowCount() / rowsOfMs);
}

void TablePane::growLog()
{
    if (isTooSoon())
        return;
    m_grown.start();
    const bool dropped = m_model->view().firstRow() != m_session->view().firstRow();
    m_model->extend(m_session->view());
    if (dropped) {
        m_sorter->reset(m_session->view());
        m_rowFilter->reset(m_session->view());
        m_finder->reset(m_session->view());
    } else {
        m_sorter->extend(m_session->view());
        m_rowFilter->extend(m_session->view());
        m_finder->extend(m_session->view());
    }
    if (!m_fitted && shownRows() > 0) {
        const bool following = m_tail->isFollowing();
        m_fitted = true;
        if (!m_columnsKnown)
            m_view->fitColumns();
        m_view->selectRow(0);
        if (following)
            m_tail->goToNewest();
    }
    updateState();
}

void TablePane::endLog()
{
    // A column that says the same in each row only takes room.
    m_view->setColumnHidden(DenialTableModel::Host, m_session->view().boots().size() < 2);
    m_tail->setActive(false);
    announceCurrent();
    updateState();
}

template<typename Change>
void TablePane::keepingCurrent(Change change)
{
    const QModelIndex before = m_proxy->mapToSource(m_view->currentIndex());
    const bool following = m_tail->isFollowing();
    m_rearranging = true;
    change();
    if (const QModelIndex now = m_proxy->mapFromSource(before); now.isValid()) {
        m_view->setCurrentIndex(now);
        m_view->scrollTo(now, QAbstractItemView::PositionAtCenter);
    } else if (shownRows() > 0) {
        m_view->selectRow(0);
    }
    m_rearranging = false;
    // The same row in another place is no news for whoever shows its details.
    if (m_proxy->mapToSource(m_view->currentIndex()) == before && before.isValid())
        m_findBar->setCurrent(m_view->currentIndex().row());
    else
        announceCurrent();
    if (following)
        m_tail->goToNewest();
    updateState();
}

void TablePane::updateState()
{
    const bool noMatch = m_rowFilter->isActive() && !m_rowFilter->isBusy() && shownRows() == 0;
    m_tableOrNoMatch->setCurrentIndex(noMatch ? 1 : 0);
    m_noMatch->setText(m_filter->text());
    Q_EMIT shownChanged();
}

void TablePane::announceCurrent()
{
    m_findBar->setCurrent(m_view->currentIndex().row());
    const QModelIndex source = m_proxy->mapToSource(m_view->currentIndex());
    if (source.isValid())
        Q_EMIT currentChanged(m_model->view(), m_model->rowNumber(source));
    else
        Q_EMIT currentLost();
}

void TablePane::addMenuActions(QMenu *menu, const QModelIndex &index)
{
    const QModelIndex source = m_proxy->mapToSource(index);
    addValueActions(
        menu, m_filter,
        {index.data().toString(),
         cellTerms(m_model->view(), static_cast<std::uint32_t>(source.row()), source.column())});
}

} // namespace surveyor::gui
