// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/store.h"

#include <QFutureWatcher>
#include <QObject>

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace surveyor::denials::query {
class RowSearch;
}

namespace surveyor::gui {

/// Finds the rows that a query keeps, on threads of its own, and follows a growing log.
/// Answers to questions nobody asks any more are dropped.
class RowFilter : public QObject
{
    Q_OBJECT

public:
    using Rows = denials::Rows; ///< places in the view, from 0

    explicit RowFilter(QObject *parent = nullptr);
    ~RowFilter() override;

    void setQuery(const denials::query::Query &query);
    [[nodiscard]] const denials::query::Query &query() const noexcept { return m_query; }
    /// False: every row is kept and no answer will come.
    [[nodiscard]] bool isActive() const noexcept { return m_active; }
    /// Whether an answer is still to come.
    [[nodiscard]] bool isBusy() const noexcept { return m_busy; }
    /// How many of the rows kept are gaps, which are no denials.
    [[nodiscard]] std::uint32_t gaps() const noexcept { return m_gaps; }

    /// Another log.
    void reset(const denials::StoreView &view);
    /// The same log with more rows and none dropped.
    void extend(const denials::StoreView &view);

Q_SIGNALS:
    /// Another question is asked: one of the others follows with its answer.
    void restarted();
    /// The filter is off: show every row.
    void cleared();
    /// All rows found up to now, in order.
    void replaced(std::shared_ptr<const surveyor::gui::RowFilter::Rows> rows);
    /// Further rows found, behind the earlier ones.
    void appended(std::shared_ptr<const surveyor::gui::RowFilter::Rows> rows);

private:
    struct Answer
    {
        std::shared_ptr<const Rows> rows;
        std::uint32_t gaps = 0;
    };

    void restart();
    void searchOn();
    void takeAnswer();

    denials::StoreView m_view;
    denials::query::Query m_query;
    std::shared_ptr<denials::query::RowSearch> m_search;
    std::uint32_t m_searched = 0; ///< rows below were looked at
    std::uint32_t m_gaps = 0;
    bool m_active = false;
    bool m_busy = false;
    bool m_stale = false; ///< what runs now answers an old question
    bool m_first = true;  ///< the next answer replaces
    bool m_again = false; ///< rows looked at are to be looked at again
    std::uint32_t m_asked = 0;
    std::stop_source m_stop;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace surveyor::gui
