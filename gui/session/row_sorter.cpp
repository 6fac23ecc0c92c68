// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/row_sorter.h"

#include "session/row_places.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace surveyor::gui {
namespace {

/// So many times as long as a sort took, the next one waits.
constexpr int idleShare = 4;
constexpr std::chrono::milliseconds longestSort{250};

} // namespace

RowSorter::RowSorter(QObject *parent)
    : QObject(parent)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    connect(m_pause, &QTimer::timeout, this, &RowSorter::sortAgain);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RowSorter::takeAnswer);
}

RowSorter::~RowSorter()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

bool RowSorter::isBusy() const noexcept
{
    return m_busy || m_pause->isActive();
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
    Q_EMIT asked();
    showAgain();
}

void RowSorter::reset(const denials::StoreView &view)
{
    m_view = view;
    m_all = true;
    m_base.reset();
    m_behind.clear();
    // Its rankings are of the other log's dictionaries; the thread that uses it keeps it.
    m_order = std::make_shared<denials::RowOrder>();
    m_stop.request_stop();
    m_stale = m_busy;
    m_pause->stop();
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
    m_base.reset();
    m_behind = {};
    showAgain();
}

void RowSorter::showOnly(const RowsPointer &rows)
{
    m_all = false;
    m_base = rows;
    m_behind = {};
    showAgain();
}

void RowSorter::append(const RowsPointer &rows)
{
    m_behind.insert(m_behind.end(), rows->begin(), rows->end());
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
    m_pause->stop();
    if (m_all)
        Q_EMIT cleared();
    else
        Q_EMIT replaced(m_behind.empty() ? m_base
                                         : std::make_shared<const Rows>(joined(m_base, m_behind)));
}

RowSorter::Rows RowSorter::joined(const RowsPointer &base, const Rows &behind)
{
    Rows rows = base ? *base : Rows();
    rows.insert(rows.end(), behind.begin(), behind.end());
    return rows;
}

void RowSorter::sortAgain()
{
    m_more = false;
    m_pause->stop();
    if (m_busy) {
        m_stop.request_stop();
        m_stale = true;
        return;
    }
    m_busy = true;
    m_clock.start();
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(
        [order = m_order, view = m_view, all = m_all, base = m_base, behind = m_behind, key = m_key,
         descending = m_descending, stop = m_stop.get_token()]() -> RowsPointer {
            // Places in the view are numbers in the store once the first row's is added.
            Rows numbers = joined(base, behind);
            shift(numbers, view.firstRow());
            const auto set = all ? denials::RowSet(view) : denials::RowSet(view, numbers);
            auto sorted = order->sort(set, key, descending, stop);
            if (!sorted)
                return nullptr;
            shift(*sorted, 0U - view.firstRow());
            return std::make_shared<const Rows>(std::move(*sorted));
        }));
}

void RowSorter::sortMore()
{
    // While a log grows an answer that is on its way is worth more than none at all.
    if (m_busy)
        m_more = true;
    else if (!m_pause->isActive())
        m_pause->start(m_lastTook * idleShare);
}

void RowSorter::takeAnswer()
{
    m_busy = false;
    m_lastTook = std::min(std::chrono::milliseconds(m_clock.elapsed()), longestSort);
    const bool stale = std::exchange(m_stale, false);
    if (const RowsPointer rows = m_watcher.result(); rows && !stale)
        Q_EMIT replaced(rows);
    // Whoever heard of the answer may have asked for another order already.
    if (m_busy || inOrderOfArrival())
        return;
    if (stale)
        sortAgain();
    else if (m_more)
        sortMore();
}

} // namespace surveyor::gui
