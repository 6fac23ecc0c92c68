// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/facet_tree.h"
#include "denials/facets.h"
#include "denials/folder_tree.h"

#include <QString>

#include <vector>

namespace surveyor::gui {

/// The values of one field in the pane's words, as many as there is room for.
FacetGroup facetGroup(const QString &title, denials::query::Field field,
                      const std::vector<denials::FacetValue> &counts);

/// Folders within folders. One with nothing but one folder in it has no line of its own.
FacetGroup folderGroup(const QString &title, const denials::FolderTree &folders);

} // namespace surveyor::gui
