// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace surveyor::gui {

class FacetCounter;
class FacetModel;
class FilterState;
class LogSession;
class RowFilter;
class RowSorter;

/// What the shown denials have in common: programs, rights, users, folders, ports, hosts, each
/// with its count. A check keeps a value, Alt+click drops it; the line above searches inside.
class FacetPane : public QWidget
{
    Q_OBJECT

public:
    /// Counts what @p rows keeps, when @p sorter has nothing to do.
    FacetPane(LogSession *session, FilterState *filter, const RowFilter *rows,
              const RowSorter *sorter, QWidget *parent = nullptr);

    [[nodiscard]] QTreeView *view() const noexcept { return m_view; }
    /// Whether newer counts are still to come.
    [[nodiscard]] bool isBusy() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildView();
    void showCounts();
    void search(const QString &text);
    void showMenu(const QModelIndex &index, const QPoint &place);
    void keepOnly(const QModelIndex &index);
    bool dropAt(const QPoint &position);
    void unfold(const QModelIndex &parent);

    FilterState *m_filter;
    FacetCounter *m_counter;
    FacetModel *m_model;
    QSortFilterProxyModel *m_found; ///< a few thousand lines, hence this class will do
    QLineEdit *m_search;
    QTreeView *m_view;
    QSet<QString> m_turned; ///< keys of lines that are not folded as at first
};

} // namespace surveyor::gui
