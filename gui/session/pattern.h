// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>

#include <cstddef>

namespace surveyor::gui {

/// The backend's translated pattern with @p argumentAt(n) in place of each {n}. Piece by piece, so
/// that an argument, which may come from a record, is never taken for a part of the pattern.
template<typename ArgumentAt>
QString fillPattern(const QString &pattern, ArgumentAt argumentAt)
{
    QString text;
    qsizetype done = 0;
    for (qsizetype at = pattern.indexOf(u'{'); at >= 0; at = pattern.indexOf(u'{', done)) {
        text += QStringView(pattern).mid(done, at - done);
        text += argumentAt(static_cast<std::size_t>(pattern[at + 1].digitValue()));
        done = at + 3;
    }
    text += QStringView(pattern).mid(done);
    return text;
}

} // namespace surveyor::gui
