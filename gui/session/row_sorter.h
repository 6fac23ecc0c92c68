// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/row_order.h"
#include "denials/store.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

class QTimer;

namespace surveyor::gui {

/// Stands between a filter and a table and puts the rows that pass in order, on a thread of its
/// own. In the order of arrival, the first one, it hands on at once what it is given. While a log
/// grows, other orders take in what came with pauses, so that sorting takes a fifth of a core at
/// most. Answers to questions nobody asks any more are dropped.
class RowSorter : public QObject
{
    Q_OBJECT

public:
    using Rows = denials::Rows;
    using RowsPointer = std::shared_ptr<const Rows>;

    explicit RowSorter(QObject *parent = nullptr);
    ~RowSorter() override;

    void setOrder(denials::SortKey key, bool descending);
    /// Whether an answer is still to come.
    [[nodiscard]] bool isBusy() const noexcept;
    /// Whether its thread runs, not only waits for more rows.
    [[nodiscard]] bool isSorting() const noexcept { return m_busy; }

    /// Another log; what was shown is gone.
    void reset(const denials::StoreView &view);
    /// The same log with more rows.
    void extend(const denials::StoreView &view);

    // What the filter says.
    void showAll();
    void showOnly(const RowsPointer &rows);
    void append(const RowsPointer &rows);

Q_SIGNALS:
    /// Another order is asked for: one of the others follows.
    void asked();
    /// Show every row in the order of arrival.
    void cleared();
    /// All rows to be shown, in order.
    void replaced(std::shared_ptr<const surveyor::gui::RowSorter::Rows> rows);
    /// Further rows, behind the earlier ones.
    void appended(std::shared_ptr<const surveyor::gui::RowSorter::Rows> rows);

private:
    [[nodiscard]] bool inOrderOfArrival() const noexcept;
    [[nodiscard]] static Rows joined(const RowsPointer &base, const Rows &behind);
    void showAgain();
    void sortAgain();
    void sortMore();
    void takeAnswer();

    denials::StoreView m_view;
    denials::SortKey m_key = denials::SortKey::Arrival;
    bool m_descending = false;
    bool m_all = true;
    RowsPointer m_base; ///< places that pass the filter, and behind them
    Rows m_behind;      ///< those found since; both unused while all pass
    std::shared_ptr<denials::RowOrder> m_order = std::make_shared<denials::RowOrder>();
    bool m_busy = false;
    bool m_stale = false;  ///< what runs now answers an old question
    bool m_more = false;   ///< rows came while it ran
    QElapsedTimer m_clock; ///< since the sort that runs began
    std::chrono::milliseconds m_lastTook{0};
    QTimer *m_pause; ///< while it runs, rows wait to be sorted in
    std::stop_source m_stop;
    QFutureWatcher<RowsPointer> m_watcher;
};

} // namespace surveyor::gui
