// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain_tree.h"
#include "denials/query/query.h"
#include "widgets/value_menu.h"

#include <vector>

namespace surveyor::gui {

/// The conditions that the chosen @p nodes stand for, with what is nested in them or without;
/// none if nothing is chosen. Names the boot where the log has several, since their domains may
/// share numbers.
std::vector<denials::query::Expression> meaningOf(const DomainTree &tree,
                                                  const std::vector<int> &nodes, bool withNested);

/// How to ask for one node, the narrowest first.
std::vector<ValueTerm> termsOf(const DomainTree &tree, int node);

} // namespace surveyor::gui
