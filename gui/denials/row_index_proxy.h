// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/segment.h"

#include <QAbstractProxyModel>

#include <cstdint>
#include <memory>
#include <vector>

namespace surveyor::gui {

/// Shows some rows of a flat model by a list of row numbers.
///
/// QSortFilterProxyModel maps and signals row by row, which takes minutes on a big log when a
/// filter is cleared; here a new list is one reset, whatever its length.
class RowIndexProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    using Rows = denials::Rows;

    explicit RowIndexProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    /// Every row of the source, growing with it.
    void showAll();
    /// The rows of @p rows, which must exist in the source and each be there once; in any order.
    void showOnly(const std::shared_ptr<const Rows> &rows);
    /// Further rows, behind those shown.
    void append(const Rows &rows);

    /// The row of the source that a shown row is.
    [[nodiscard]] std::uint32_t sourceRow(int row) const
    {
        return m_rows ? (*m_rows)[static_cast<std::size_t>(row)] : static_cast<std::uint32_t>(row);
    }
    /// The rows shown, in their order; null while all are.
    [[nodiscard]] const Rows *rows() const noexcept { return m_rows.get(); }
    /// The source's rows in the order shown, also while all are.
    [[nodiscard]] Rows sourceRows() const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    // The base class asks the source for the section of a *column* through its first row; our
    // columns are the source's.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void beginSourceInsert(const QModelIndex &parent, int first, int last);
    void endSourceInsert();
    void resetToAll();
    void forgetRows();
    void forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                       const QList<int> &roles);

    bool m_ascending = true;            ///< a row is found by bisection, else by looking at each
    std::shared_ptr<const Rows> m_rows; ///< of the source; none while all are shown
    std::shared_ptr<Rows> m_ours;       ///< the same, once it is a copy that may grow
};

} // namespace surveyor::gui
