// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/facet_tree.h"
#include "widgets/value_menu.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace surveyor::gui {

class FilterState;

/// What the shown denials have in common, counted. The check box of a value tells whether the
/// filter asks for it and sets that; a value that is dropped says so.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Count, ColumnCount };
    /// A double from 0 to 1: the count's share of the highest in its group.
    static constexpr int ShareRole = Qt::UserRole;
    /// Stays the same when counts change: group and value.
    static constexpr int KeyRole = Qt::UserRole + 1;

    explicit FacetModel(FilterState *filter, QObject *parent = nullptr);

    void setTree(const std::shared_ptr<const FacetTree> &tree);
    /// How to ask for the value of a line; nothing for a group.
    [[nodiscard]] std::optional<ValueTerm> term(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void followFilter();
    [[nodiscard]] QVariant groupData(int node, int column, int role) const;
    [[nodiscard]] QVariant valueData(int node, int column, int role) const;
    [[nodiscard]] QString sentence(int node) const;
    [[nodiscard]] bool isIncluded(const FacetValue &value) const;
    [[nodiscard]] bool isExcluded(const FacetValue &value) const;

    FilterState *m_filter;
    denials::query::Query m_query; ///< the filter's, kept since each cell asks for it
    std::shared_ptr<const FacetTree> m_tree;
};

} // namespace surveyor::gui
