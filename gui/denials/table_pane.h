// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <QWidget>

#include <cstdint>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTimer;

namespace surveyor::gui {

class DenialTableModel;
class DenialView;
class LogSession;
class RowFilter;
class RowIndexProxy;
class StatePage;

/// The centre of the denials: filter line and table, or that nothing matches the filter.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    explicit TablePane(LogSession *session, QWidget *parent = nullptr);

    [[nodiscard]] DenialView *view() const noexcept { return m_view; }
    /// Rows shown now, and whether that may still change.
    [[nodiscard]] int shownRows() const;
    [[nodiscard]] bool isSettled() const;
    void focusFilter();
    /// Order, widths and visibility of the columns.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &columns);

Q_SIGNALS:
    /// Another denial is the current one.
    void currentChanged(const surveyor::denials::StoreView &view, std::uint32_t row);
    /// There is no current denial any more.
    void currentLost();
    /// shownRows() may have changed.
    void shownChanged();

private:
    void buildLine();
    void connectFilter();
    void beginLog();
    void growLog();
    void endLog();
    template<typename Change>
    void keepingCurrent(Change change);
    void updateState();
    void updateCounts();
    void announceCurrent();

    LogSession *m_session;
    RowFilter *m_filter;
    DenialTableModel *m_model;
    RowIndexProxy *m_proxy;
    QLineEdit *m_filterLine;
    QLabel *m_counts;
    QTimer *m_typing;
    DenialView *m_view;
    StatePage *m_noMatch;
    QStackedWidget *m_tableOrNoMatch;
    bool m_fitted = false;
    bool m_columnsKnown = false; ///< from the last time; they are not fitted to each log anew
};

} // namespace surveyor::gui
