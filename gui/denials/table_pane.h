// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "session/time_style.h"

#include <QElapsedTimer>
#include <QWidget>

#include <cstdint>

class QMenu;
class QModelIndex;
class QStackedWidget;

namespace surveyor::gui {

class DenialTableModel;
class DenialView;
class FilterState;
class FindBar;
class LogSession;
class RowActions;
class RowFilter;
class RowFinder;
class RowIndexProxy;
class RowSorter;
class StatePage;
class TailFollower;

/// The centre of the denials: the table of those that pass the filter, or that none does, and
/// the find bar.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    TablePane(LogSession *session, FilterState *filter, QWidget *parent = nullptr);

    [[nodiscard]] DenialView *view() const noexcept { return m_view; }
    [[nodiscard]] FindBar *findBar() const noexcept { return m_findBar; }
    [[nodiscard]] RowFilter *rowFilter() const noexcept { return m_rowFilter; }
    [[nodiscard]] const RowSorter *rowSorter() const noexcept { return m_sorter; }
    /// Copying and exporting.
    [[nodiscard]] RowActions *rowActions() const noexcept { return m_actions; }
    void setTimeStyle(TimeStyle style);
    /// Rows shown now, gaps among them, and whether that may still change.
    [[nodiscard]] int shownRows() const;
    /// Denials shown now, and all there are.
    [[nodiscard]] int shownDenials() const;
    [[nodiscard]] int allDenials() const;
    [[nodiscard]] bool isSettled() const;
    /// Order, widths and visibility of the columns.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &columns);

    /// Says again which denial is the current one, or that none is.
    void announceCurrent();

public Q_SLOTS:
    void focusTable();

Q_SIGNALS:
    /// Another denial is the current one.
    void currentChanged(const surveyor::denials::StoreView &view, std::uint32_t row);
    /// There is no current denial any more.
    void currentLost();
    /// shownDenials() or allDenials() may have changed.
    void shownChanged();

private:
    void layOut();
    void connectFilter();
    void connectFind();
    void connectSorter();
    void sortAsHeaderSays();
    void beginLog();
    void growLog();
    [[nodiscard]] bool isTooSoon() const;
    void endLog();
    template<typename Change>
    void keepingCurrent(Change change);
    void updateState();
    void addMenuActions(QMenu *menu, const QModelIndex &index);

    LogSession *m_session;
    FilterState *m_filter;
    RowFilter *m_rowFilter;
    RowSorter *m_sorter;
    DenialTableModel *m_model;
    RowIndexProxy *m_proxy;
    DenialView *m_view;
    RowActions *m_actions;
    StatePage *m_noMatch;
    QStackedWidget *m_tableOrNoMatch;
    TailFollower *m_tail;
    RowFinder *m_finder;
    FindBar *m_findBar;
    bool m_fitted = false;
    QElapsedTimer m_grown;       ///< since rows were added
    bool m_rearranging = false;  ///< rows change their places; what is current settles at the end
    bool m_columnsKnown = false; ///< from the last time; they are not fitted to each log anew
};

} // namespace surveyor::gui
