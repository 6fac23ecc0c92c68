// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QString>

namespace surveyor::bench {

/// A table whose cells cost nothing: what a plain QTableView needs beside its model.
class TrivialModel : public QAbstractTableModel
{
public:
    explicit TrivialModel(int rows)
        : m_rows(rows)
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex & /*parent*/ = {}) const override
    {
        return m_rows;
    }
    [[nodiscard]] int columnCount(const QModelIndex & /*parent*/ = {}) const override { return 7; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        // As many different texts as a log has.
        return QStringLiteral("/usr/lib/path/%1").arg(index.row() % 1000);
    }
    void append(int count)
    {
        beginInsertRows({}, m_rows, m_rows + count - 1);
        m_rows += count;
        endInsertRows();
    }

private:
    int m_rows;
};

} // namespace surveyor::bench
