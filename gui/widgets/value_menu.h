// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"

#include <QString>

#include <optional>
#include <vector>

class QMenu;

namespace surveyor::gui {

class FilterState;

/// One way to ask for what a cell, node or line shows.
struct ValueTerm
{
    denials::query::Field field = denials::query::Field::Shown;
    denials::query::Value value;
    QString label; ///< the value for eyes, escaped: "/etc/passwd", "everything below /etc"

    bool operator==(const ValueTerm &) const = default;
};

/// What somebody points at: the text it shows, escaped, and the terms that find it, the
/// narrowest first; none where the log says nothing there that can be asked for.
struct PointedValue
{
    QString text;
    std::vector<ValueTerm> terms;
};

/// Adds the one gesture to @p menu: keep only this, drop this, find more like this, copy as.
/// Where a value can be asked for in several ways, each verb offers them in a submenu. Adds
/// nothing for a value without text. The actions act on @p filter and the clipboard.
void addValueActions(QMenu *menu, FilterState *filter, const PointedValue &pointed);

} // namespace surveyor::gui
