// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <QCache>
#include <QString>

#include <cstdint>

namespace surveyor::gui {

/// What one row shows. Everything is escaped.
struct RowText
{
    std::int64_t timeMs = 0; ///< of a gap 0 if nobody knows
    bool isGap = false;      ///< its text is the target; it has time and host besides
    QString program;
    QString pid;
    QString user;
    QString access;
    QString target;
    QString domain;
    QString host;
};

/// Decodes rows when they are painted and keeps the last few hundred, since a view asks for
/// every cell of a row and of each role by itself. GUI thread.
class RowTextCache
{
public:
    const RowText &at(const denials::StoreView &view, std::uint32_t row);
    void clear() { m_rows.clear(); }

private:
    static constexpr int keptRows = 512;
    QCache<std::uint32_t, RowText> m_rows{keptRows};
};

/// The name a log gives for @p uid on the row's host, else the number.
QString userText(const denials::StoreView &view, std::uint32_t row, std::uint32_t uid);

} // namespace surveyor::gui
