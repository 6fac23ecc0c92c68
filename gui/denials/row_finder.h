// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/store.h"

#include <QObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace surveyor::gui {

class RowFilter;
class RowIndexProxy;

/// Finds rows among those shown without hiding the others.
class RowFinder : public QObject
{
    Q_OBJECT

public:
    explicit RowFinder(RowIndexProxy *shown, QObject *parent = nullptr);

    void setQuery(const denials::query::Query &query);
    /// Whether anything is looked for.
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] bool isBusy() const;

    /// Another log, and the same log with more rows.
    void reset(const denials::StoreView &view);
    void extend(const denials::StoreView &view);

    /// How many of the shown rows are found.
    [[nodiscard]] int count() const;
    /// How many are found from the first shown row to @p row, with it.
    [[nodiscard]] int rank(int row) const;
    [[nodiscard]] bool isFoundAt(int row) const;
    struct Hit
    {
        int row = 0; ///< among the shown
        bool wrapped = false;
    };
    /// The found row next to @p row in one direction; goes on at the other end.
    [[nodiscard]] std::optional<Hit> next(int row, bool forward) const;

Q_SIGNALS:
    /// count() may have changed.
    void changed();

private:
    [[nodiscard]] bool isFound(std::uint32_t source) const;

    RowIndexProxy *m_shown;
    RowFilter *m_filter;
    std::vector<bool> m_found; ///< by row of the log
};

} // namespace surveyor::gui
