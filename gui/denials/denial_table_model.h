// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/row_order.h"
#include "denials/row_text_cache.h"
#include "denials/store.h"
#include "session/time_style.h"

#include <QAbstractTableModel>

class QTimer;

namespace surveyor::gui {

/// All denials of a log, one a row, in order of arrival. Formats a row only when it is asked
/// for, so that millions of rows cost nothing here.
class DenialTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What was denied whom comes first, so that it is in sight in a narrow window too.
    enum Column { Time, Program, Access, Target, Pid, User, Domain, Host, ColumnCount };
    /// The text of a gap, in each of its cells; nothing for a denial.
    static constexpr int GapRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// What a column sorts by; the order of arrival for one that is none.
    static denials::SortKey sortKey(int column);

    /// Another log.
    void reset(const denials::StoreView &view);
    /// The same log with more rows.
    void extend(const denials::StoreView &view);
    [[nodiscard]] const denials::StoreView &view() const noexcept { return m_view; }

    /// The store's number of a row shown here.
    [[nodiscard]] std::uint32_t rowNumber(const QModelIndex &index) const noexcept
    {
        return m_view.firstRow() + static_cast<std::uint32_t>(index.row());
    }

    [[nodiscard]] TimeStyle timeStyle() const noexcept { return m_timeStyle; }
    void setTimeStyle(TimeStyle style);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cell(const RowText &row, int column) const;
    [[nodiscard]] QString timeHeading() const;
    void timesChanged();
    [[nodiscard]] QString sentence(const RowText &row) const;
    [[nodiscard]] QString toolTip(const RowText &row, int column) const;

    denials::StoreView m_view;
    mutable RowTextCache m_texts;
    TimeStyle m_timeStyle = TimeStyle::Local;
    QTimer *m_ageing = nullptr; ///< made when times are first shown as ages
};

} // namespace surveyor::gui
