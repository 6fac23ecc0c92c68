// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_finder.h"

#include "denials/row_index_proxy.h"
#include "session/row_filter.h"

#include <algorithm>

namespace surveyor::gui {

RowFinder::RowFinder(RowIndexProxy *shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
    , m_filter(new RowFilter(this))
{
    const auto take = [this](const auto &rows) {
        for (const std::uint32_t row : *rows) {
            if (row >= m_found.size())
                m_found.resize(std::size_t{row} + 1);
            m_found[row] = true;
        }
        Q_EMIT changed();
    };
    connect(m_filter, &RowFilter::cleared, this, [this] {
        m_found.clear();
        Q_EMIT changed();
    });
    connect(m_filter, &RowFilter::replaced, this, [this, take](const auto &rows) {
        m_found.clear();
        take(rows);
    });
    connect(m_filter, &RowFilter::appended, this, take);
    connect(m_shown, &QAbstractItemModel::modelReset, this, &RowFinder::changed);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &RowFinder::changed);
}

void RowFinder::setQuery(const denials::query::Query &query)
{
    m_filter->setQuery(query);
}

bool RowFinder::isActive() const
{
    return m_filter->isActive();
}

bool RowFinder::isBusy() const
{
    return m_filter->isBusy();
}

void RowFinder::reset(const denials::StoreView &view)
{
    m_found.clear();
    m_filter->reset(view);
}

void RowFinder::extend(const denials::StoreView &view)
{
    m_filter->extend(view);
}

int RowFinder::count() const
{
    return rank(m_shown->rowCount() - 1);
}

int RowFinder::rank(int row) const
{
    const auto end = static_cast<std::size_t>(std::max(row + 1, 0));
    if (!isActive() || end > static_cast<std::size_t>(m_shown->rowCount()))
        return 0;
    const auto *const rows = m_shown->rows();
    if (!rows) {
        const auto known = static_cast<std::ptrdiff_t>(std::min(end, m_found.size()));
        return static_cast<int>(std::count(m_found.begin(), m_found.begin() + known, true));
    }
    return static_cast<int>(
        std::count_if(rows->begin(), rows->begin() + static_cast<std::ptrdiff_t>(end),
                      [this](std::uint32_t source) { return isFound(source); }));
}

std::optional<RowFinder::Hit> RowFinder::next(int row, bool forward) const
{
    const int rows = m_shown->rowCount();
    if (!isActive() || rows == 0)
        return std::nullopt;
    const int step = forward ? 1 : -1;
    int at = row;
    bool wrapped = false;
    for (int tried = 0; tried < rows; ++tried) {
        at += step;
        if (at < 0 || at >= rows) {
            at = forward ? 0 : rows - 1;
            wrapped = row >= 0;
        }
        if (isFoundAt(at))
            return Hit{at, wrapped};
    }
    return std::nullopt;
}

bool RowFinder::isFoundAt(int row) const
{
    return row >= 0 && row < m_shown->rowCount() && isFound(m_shown->sourceRow(row));
}

bool RowFinder::isFound(std::uint32_t source) const
{
    return source < m_found.size() && m_found[source];
}

} // namespace surveyor::gui
