// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/row_sorter.h"

#include <QtConcurrentRun>

#include <utility>

namespace surveyor::gui {

RowSorter::RowSorter(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RowSorter::takeAnswer);
}

RowSorter::~RowSorter()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

bool RowSorter::inOrderOfArrival() const noexcept
{
    return m_key == denials::SortKey::Arrival && !m_descending;
}

void RowSorter::setOrder(denials::SortKey key, bool descending)
{
    if (key == m_key && descending == m_descending)
        return;
    m_key = key;
    m_descending = descending;
    showAgain();
}

void RowSorter::reset(const denials::StoreView &view)
{
    m_view = view;
    m_all = true;
    m_rows.clear();
    // Its rankings are of the other log's dictionaries; the thread that uses it keeps it.
    m_order = std::make_shared<denials::RowOrder>();
    m_stop.request_stop();
    m_stale = m_busy;
    Q_EMIT cleared();
}

void RowSorter::extend(const denials::StoreView &view)
{
    const bool more = view.size() != m_view.size();
    m_view = view;
    if (more && m_all && !inOrderOfArrival())
        sortMore();
}

void RowSorter::showAll()
{
    m_all = true;
    m_rows = {};
    showAgain();
}

void RowSorter::showOnly(const RowsPointer &rows)
{
    m_all = false;
    m_rows = *rows;
    showAgain();
}

void RowSorter::append(const RowsPointer &rows)
{
    m_rows.insert(m_rows.end(), rows->begin(), rows->end());
    if (inOrderOfArrival())
        Q_EMIT appended(rows);
    else
        sortMore();
}

void RowSorter::showAgain()
{
    if (!inOrderOfArrival()) {
        sortAgain();
        return;
    }
    m_stop.request_stop();
    m_stale = m_busy;
    if (m_all)
        Q_EMIT cleared();
    else
        Q_EMIT replaced(std::make_shared<const Rows>(m_rows));
}

void RowSorter::sortAgain()
{
    m_more = false;
    if (m_busy) {
        m_stop.request_stop();
        m_stale = true;
        return;
    }
    m_busy = true;
    m_stop = {};
    m_watcher.setFuture(
        QtConcurrent::run([order = m_order, view = m_view, all = m_all, rows = m_rows, key = m_key,
                           descending = m_descending, stop = m_stop.get_token()]() -> RowsPointer {
            // Places in the view are numbers in the store once the first row's is added.
            Rows numbers = rows;
            for (std::uint32_t &row : numbers)
                row += view.firstRow();
            const auto set = all ? denials::RowSet(view) : denials::RowSet(view, numbers);
            auto sorted = order->sort(set, key, descending, stop);
            for (std::uint32_t &row : sorted ? *sorted : numbers)
                row -= view.firstRow();
            return sorted ? std::make_shared<const Rows>(std::move(*sorted)) : nullptr;
        }));
}

void RowSorter::sortMore()
{
    // While a log grows an answer that is on its way is worth more than none at all.
    if (m_busy && !m_stale)
        m_more = true;
    else
        sortAgain();
}

void RowSorter::takeAnswer()
{
    m_busy = false;
    const bool stale = std::exchange(m_stale, false);
    if (const RowsPointer rows = m_watcher.result(); rows && !stale)
        Q_EMIT replaced(rows);
    if ((stale || m_more) && !m_busy && !inOrderOfArrival())
        sortAgain();
}

} // namespace surveyor::gui
