// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain_tree.h"

#include <QAbstractItemModel>

#include <memory>

namespace surveyor::gui {

/// The domains of a log as a tree: host, boot, domain, nested domains. Shows one immutable
/// DomainTree at a time; another one is one reset.
class DomainTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Denials, WithNested, Link, Life, NotLogged, ColumnCount };
    /// How sure the link to the parent is: an int of denials::Certainty; of domains only.
    static constexpr int CertaintyRole = Qt::UserRole;

    explicit DomainTreeModel(QObject *parent = nullptr);

    void setTree(const std::shared_ptr<const DomainTree> &tree);
    [[nodiscard]] const DomainTree &tree() const noexcept { return *m_tree; }
    /// The node number of an index; -1 for the root.
    [[nodiscard]] static int nodeOf(const QModelIndex &index);
    [[nodiscard]] QModelIndex indexOf(int node, int column = 0) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int node, int column) const;
    [[nodiscard]] QString toolTip(int node) const;
    [[nodiscard]] QString sentence(int node) const;
    [[nodiscard]] bool isFreed(int node) const;
    [[nodiscard]] denials::Certainty certainty(int node) const;

    std::shared_ptr<const DomainTree> m_tree;
};

} // namespace surveyor::gui
