// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/lineage_reason.h"
#include "denials/store.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace surveyor::cli {

/// The domains as a tree for people, escaped, by host and boot: a solid line leads to an inferred
/// ancestor, a dashed one to a likely one, and the reasons stand below. Domains for which
/// @p shown, by index, is false are left out; it is true for the ancestors of all others.
void writeDomains(const denials::StoreView &view, const std::vector<bool> &shown,
                  std::ostream &out);

/// "process 5176 was denied something by both"; English.
std::string reasonText(const denials::LineageReason &reason);

} // namespace surveyor::cli
