// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/facet_tree.h"
#include "denials/store.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>
#include <vector>

class QTimer;

namespace surveyor::gui {

class LogSession;
class RowFilter;
class RowSorter;

/// Counts what passes the filter, on a thread of its own, whenever that has changed. Answers to
/// questions nobody asks any more are dropped. The table that is waited for comes first: nothing
/// is counted while it is filtered or sorted.
class FacetCounter : public QObject
{
    Q_OBJECT

public:
    FacetCounter(LogSession *session, const RowFilter *filter, const RowSorter *sorter,
                 QObject *parent = nullptr);
    ~FacetCounter() override;

    /// The newest counts.
    [[nodiscard]] const std::shared_ptr<const FacetTree> &tree() const noexcept { return m_tree; }
    [[nodiscard]] bool isBusy() const noexcept;

Q_SIGNALS:
    void counted();

private:
    using Rows = denials::Rows;

    void beginLog();
    void pause();
    void giveWay();
    void takeRows(const std::shared_ptr<const Rows> &rows);
    void count();
    void takeAnswer();

    LogSession *m_session;
    const RowFilter *m_filter;
    const RowSorter *m_sorter;
    QTimer *m_wait;
    std::shared_ptr<const Rows> m_rows; ///< that pass the filter; null while all do
    std::shared_ptr<const FacetTree> m_tree;
    bool m_busy = false;
    bool m_stale = false; ///< what runs now answers an old question
    std::stop_source m_stop;
    QFutureWatcher<std::shared_ptr<const FacetTree>> m_watcher;
};

} // namespace surveyor::gui
