// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/facet_tree.h"
#include "denials/query/query.h"
#include "denials/store.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace surveyor::gui {

/// Counts what the facets show of the rows that pass @p query. The values of a field that the
/// query asks for are counted as if it did not: one sees what else there is to ask for.
///
/// @p rows are those that pass, as places in the view; null where all do. Blocks; any thread.
/// Nothing if asked to stop.
std::shared_ptr<const FacetTree> countFacets(const denials::StoreView &view,
                                             const denials::query::Query &query,
                                             const denials::Rows *rows,
                                             const std::stop_token &stop);

} // namespace surveyor::gui
