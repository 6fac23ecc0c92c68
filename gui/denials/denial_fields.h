// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace surveyor::gui {

/// One decoded fact of a denial, ready to be shown. The value is escaped.
struct Field
{
    QString name;
    QString value;
    /// The query's name of the fact ("exe", "path", "right"), empty where queries have none.
    QString key;
    /// What a query compares with: decoded bytes, not escaped.
    std::string raw;
};

/// Facts that belong together.
struct FieldGroup
{
    enum class About : std::uint8_t { Denial, Domain, Process };

    About about = About::Denial;
    QString title;
    std::vector<Field> fields;
};

/// Everything a view knows of one row, in words. What the log does not say is left out, except
/// where its absence is itself a fact worth knowing (a record without its process).
std::vector<FieldGroup> fieldsOf(const denials::StoreView &view, std::uint32_t row);

} // namespace surveyor::gui
