// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/row_filter.h"

#include "denials/query/row_search.h"
#include "session/row_places.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace surveyor::gui {
namespace {

std::uint32_t gapsAmong(const denials::StoreView &view, const RowFilter::Rows &rows)
{
    if (view.denialCount() == view.size())
        return 0;
    return static_cast<std::uint32_t>(std::ranges::count(
        rows, denials::RowKind::Gap, [&view](std::uint32_t row) { return view.kind(row); }));
}

} // namespace

RowFilter::RowFilter(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RowFilter::takeAnswer);
}

RowFilter::~RowFilter()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void RowFilter::setQuery(const denials::query::Query &query)
{
    if (query == m_query)
        return;
    m_query = query;
    restart();
}

void RowFilter::reset(const denials::StoreView &view)
{
    m_view = view;
    restart();
}

void RowFilter::extend(const denials::StoreView &view)
{
    m_view = view;
    if (m_active && m_search->mayChange())
        m_again = true;
    searchOn();
}

void RowFilter::restart()
{
    m_stop.request_stop();
    m_stale = m_busy;
    m_search = std::make_shared<denials::query::RowSearch>(m_query);
    m_active = !m_search->isEmpty();
    m_searched = 0;
    m_first = true;
    m_again = false;
    Q_EMIT restarted();
    if (m_active)
        searchOn();
    else
        Q_EMIT cleared();
}

void RowFilter::searchOn()
{
    // A domain that is freed meanwhile changes the answer for rows looked at before.
    if (m_active && !m_busy && std::exchange(m_again, false)) {
        m_searched = 0;
        m_first = true;
    }
    const bool nothingNew = m_searched == m_view.endRow() && !m_first;
    if (!m_active || m_busy || nothingNew)
        return;
    m_busy = true;
    m_stop = {};
    m_asked = m_view.endRow();
    m_watcher.setFuture(QtConcurrent::run(
        [search = m_search, view = m_view, from = m_searched, stop = m_stop.get_token()] {
            auto rows = std::make_shared<Rows>();
            search->find(view, from, *rows, stop);
            const std::uint32_t gaps = gapsAmong(view, *rows);
            // Places in the view, not numbers in the store.
            shift(*rows, 0U - view.firstRow());
            return Answer{rows, gaps};
        }));
}

void RowFilter::takeAnswer()
{
    m_busy = false;
    if (std::exchange(m_stale, false)) {
        searchOn();
        return;
    }
    m_searched = m_asked;
    const auto [rows, gaps] = m_watcher.result();
    const bool isFirst = std::exchange(m_first, false);
    m_gaps = isFirst ? gaps : m_gaps + gaps;
    if (isFirst)
        Q_EMIT replaced(rows);
    else if (!rows->empty())
        Q_EMIT appended(rows);
    searchOn();
}

} // namespace surveyor::gui
