// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QTableView>

class QMenu;

namespace surveyor::gui {

class DenialDelegate;
class DenialHeader;

/// The table of denials: rows of one fixed height, columns the user may move and size, and
/// copying. Its model must be a RowIndexProxy over a DenialTableModel.
class DenialView : public QTableView
{
    Q_OBJECT

public:
    explicit DenialView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] DenialHeader *header() const noexcept { return m_header; }
    /// Widths that suit the first rows; for a new log.
    void fitColumns();
    /// Order, widths and choice of columns as a first start has them, without a sort.
    void resetColumns();

public Q_SLOTS:
    /// The selected rows as shown, tab separated, with control characters escaped.
    void copyRows();

Q_SIGNALS:
    /// A menu is about to open over a cell: add what can be done with its value.
    void menuWanted(QMenu *menu, const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;
    /// Home and End lead to the first and the last row, as in any list: rows are what is chosen.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void showMenu(const QModelIndex &index, const QPoint &place);
    void fixRowHeight();
    [[nodiscard]] QString rowText(int row) const;

    DenialHeader *m_header;
    DenialDelegate *m_delegate;
};

} // namespace surveyor::gui
