// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/row_filter.h"

#include "denials/text_search.h"

#include <QtConcurrentRun>

namespace surveyor::gui {

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

void RowFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
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
    searchOn();
}

void RowFilter::restart()
{
    m_stop.request_stop();
    m_stale = m_busy;
    m_search = std::make_shared<denials::TextSearch>(m_text.toStdString());
    m_active = !m_search->isEmpty();
    m_searched = 0;
    m_first = true;
    if (m_active)
        searchOn();
    else
        Q_EMIT cleared();
}

void RowFilter::searchOn()
{
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
            // Places in the view, not numbers in the store.
            for (std::uint32_t &row : *rows)
                row -= view.firstRow();
            return std::shared_ptr<const Rows>(rows);
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
    const auto rows = m_watcher.result();
    if (std::exchange(m_first, false))
        Q_EMIT replaced(rows);
    else if (!rows->empty())
        Q_EMIT appended(rows);
    searchOn();
}

} // namespace surveyor::gui
