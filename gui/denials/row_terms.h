// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "widgets/value_menu.h"

#include <cstdint>
#include <string_view>

namespace surveyor::gui {

/// What a cell of the table means as a query, the narrowest first. @p column is a DenialTableModel::Column.
std::vector<ValueTerm> cellTerms(const denials::StoreView &view, std::uint32_t row, int column);

/// The terms for a path: itself, then everything in its folder.
std::vector<ValueTerm> pathTerms(const std::string &path);

/// The term for a domain.
ValueTerm domainTerm(std::uint64_t id);

} // namespace surveyor::gui
