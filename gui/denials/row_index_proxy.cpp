// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_index_proxy.h"

#include <algorithm>
#include <numeric>

namespace surveyor::gui {

RowIndexProxy::RowIndexProxy(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

void RowIndexProxy::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    forgetRows();
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
                &RowIndexProxy::beginResetModel);
        connect(model, &QAbstractItemModel::modelReset, this, &RowIndexProxy::resetToAll);
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
                &RowIndexProxy::beginSourceInsert);
        connect(model, &QAbstractItemModel::rowsInserted, this, &RowIndexProxy::endSourceInsert);
        connect(model, &QAbstractItemModel::dataChanged, this, &RowIndexProxy::forwardChange);
        connect(model, &QAbstractItemModel::headerDataChanged, this,
                &QAbstractItemModel::headerDataChanged);
    }
    endResetModel();
}

void RowIndexProxy::showAll()
{
    if (!m_rows)
        return;
    beginResetModel();
    forgetRows();
    endResetModel();
}

void RowIndexProxy::showOnly(const std::shared_ptr<const Rows> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_ours.reset();
    m_ascending = std::ranges::is_sorted(*m_rows);
    endResetModel();
}

void RowIndexProxy::forgetRows()
{
    m_rows.reset();
    m_ours.reset();
}

void RowIndexProxy::append(const Rows &rows)
{
    if (!m_rows || rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_ascending = m_ascending && (m_rows->empty() || m_rows->back() < rows.front())
        && std::ranges::is_sorted(rows);
    if (!m_ours) {
        m_ours = std::make_shared<Rows>(*m_rows);
        m_rows = m_ours;
    }
    m_ours->insert(m_ours->end(), rows.begin(), rows.end());
    endInsertRows();
}

RowIndexProxy::Rows RowIndexProxy::sourceRows() const
{
    if (m_rows)
        return *m_rows;
    Rows rows(static_cast<std::size_t>(rowCount()));
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

QModelIndex RowIndexProxy::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || !sourceModel())
        return {};
    return sourceModel()->index(static_cast<int>(sourceRow(index.row())), index.column());
}

QModelIndex RowIndexProxy::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!m_rows)
        return createIndex(index.row(), index.column());
    const auto wanted = static_cast<std::uint32_t>(index.row());
    const auto found = m_ascending ? std::ranges::lower_bound(*m_rows, wanted)
                                   : std::ranges::find(*m_rows, wanted);
    if (found == m_rows->end() || *found != wanted)
        return {};
    return createIndex(static_cast<int>(found - m_rows->begin()), index.column());
}

QModelIndex RowIndexProxy::index(int row, int column, const QModelIndex &parent) const
{
    const bool inside =
        !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return inside ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowIndexProxy::parent(const QModelIndex & /*child*/) const
{
    return {};
}

int RowIndexProxy::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !sourceModel())
        return 0;
    return m_rows ? static_cast<int>(m_rows->size()) : sourceModel()->rowCount();
}

int RowIndexProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool RowIndexProxy::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant RowIndexProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!sourceModel() || orientation == Qt::Vertical)
        return {};
    return sourceModel()->headerData(section, orientation, role);
}

void RowIndexProxy::beginSourceInsert(const QModelIndex & /*parent*/, int first, int last)
{
    if (!m_rows)
        beginInsertRows({}, first, last);
}

void RowIndexProxy::endSourceInsert()
{
    if (!m_rows)
        endInsertRows();
}

void RowIndexProxy::resetToAll()
{
    forgetRows();
    endResetModel();
}

void RowIndexProxy::forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                  const QList<int> &roles)
{
    if (rowCount() == 0)
        return;
    // The rows of a change lie anywhere in ours: a view paints only what it shows anyway.
    Q_EMIT dataChanged(index(0, topLeft.column()), index(rowCount() - 1, bottomRight.column()),
                       roles);
}

} // namespace surveyor::gui
