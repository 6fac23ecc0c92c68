// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_counter.h"

#include "denials/facet_count.h"
#include "session/log_session.h"
#include "session/row_filter.h"
#include "session/row_sorter.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>
#include <utility>

namespace surveyor::gui {

FacetCounter::FacetCounter(LogSession *session, const RowFilter *filter, const RowSorter *sorter,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_filter(filter)
    , m_sorter(sorter)
    , m_wait(new QTimer(this))
    , m_tree(std::make_shared<FacetTree>())
{
    // While a log is read, or a filter typed, there is news all the time.
    m_wait->setSingleShot(true);
    m_wait->setInterval(std::chrono::milliseconds(150));
    connect(m_wait, &QTimer::timeout, this, &FacetCounter::count);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FacetCounter::takeAnswer);
    connect(m_session, &LogSession::started, this, &FacetCounter::beginLog);
    connect(m_session, &LogSession::grown, this, [this] {
        if (!m_wait->isActive())
            m_wait->start();
    });
    connect(filter, &RowFilter::restarted, this, &FacetCounter::pause);
    connect(filter, &RowFilter::cleared, this, [this] { takeRows(nullptr); });
    connect(filter, &RowFilter::replaced, this, &FacetCounter::takeRows);
    connect(filter, &RowFilter::appended, this, [this](const auto &more) {
        auto rows = std::make_shared<Rows>(*m_rows);
        rows->insert(rows->end(), more->begin(), more->end());
        takeRows(rows);
    });
    connect(sorter, &RowSorter::asked, this, &FacetCounter::giveWay);
}

FacetCounter::~FacetCounter()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

bool FacetCounter::isBusy() const noexcept
{
    return m_busy || m_wait->isActive();
}

void FacetCounter::beginLog()
{
    m_stop.request_stop();
    m_stale = m_busy;
    // Rows of the log before mean nothing any more.
    m_rows = m_filter->isActive() ? std::make_shared<const Rows>() : nullptr;
    m_tree = std::make_shared<FacetTree>();
    Q_EMIT counted();
}

/// Rows that are being looked for are counted when they are found; until then the search has the
/// processor for itself.
void FacetCounter::pause()
{
    m_wait->stop();
    m_stop.request_stop();
    m_stale = false;
}

/// Begins anew behind a sort. Not for the sorts of a growing log, which would let no count end. What
/// was stopped before is as its stopping left it: rows that a filter looks for are not there yet.
void FacetCounter::giveWay()
{
    if (!m_busy || m_stop.stop_requested())
        return;
    m_stop.request_stop();
    m_stale = true;
}

void FacetCounter::takeRows(const std::shared_ptr<const Rows> &rows)
{
    m_rows = rows;
    if (!m_wait->isActive())
        m_wait->start();
}

void FacetCounter::count()
{
    if (m_busy) {
        m_stop.request_stop();
        m_stale = true;
        return;
    }
    if (m_sorter->isSorting()) {
        m_wait->start();
        return;
    }
    m_busy = true;
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(
        [view = m_session->view(), rows = m_rows, query = m_filter->query(),
         stop = m_stop.get_token()] { return countFacets(view, query, rows.get(), stop); }));
}

void FacetCounter::takeAnswer()
{
    m_busy = false;
    if (std::exchange(m_stale, false)) {
        count();
        return;
    }
    if (const auto tree = m_watcher.result()) {
        m_tree = tree;
        Q_EMIT counted();
    }
}

} // namespace surveyor::gui
