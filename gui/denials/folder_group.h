// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/facet_tree.h"

#include <map>
#include <string>

namespace surveyor::gui {

/// Folders as a tree: each counts what is denied in it and below. A folder with nothing but one
/// folder in it has no line of its own. @p counts is by folder, without what is below.
FacetGroup folderGroup(const QString &title, const std::map<std::string, std::uint64_t> &counts);

} // namespace surveyor::gui
