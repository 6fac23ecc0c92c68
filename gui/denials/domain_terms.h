// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain_tree.h"
#include "denials/query/query.h"
#include "widgets/value_menu.h"

#include <optional>
#include <vector>

namespace surveyor::gui {

/// The conditions that the chosen @p nodes stand for, with what is nested in them or without;
/// none if nothing is chosen. Names the boot where the log has several, since their domains may
/// share numbers.
std::vector<denials::query::Expression> meaningOf(const DomainTree &tree,
                                                  const std::vector<int> &nodes, bool withNested);

/// Whether @p part says nothing but which hosts, boots and domains to keep: what choosing in the
/// tree says.
bool isDomainChoice(const denials::query::Expression &part);

/// Nodes of a tree, with what is nested in them or without.
struct DomainChoice
{
    std::vector<int> nodes; ///< in order
    bool withNested = true;
};
/// The choice that meaningOf() has put into @p parts, each an isDomainChoice(); nothing if they
/// mean what cannot be chosen in the tree.
std::optional<DomainChoice> choiceOf(const DomainTree &tree,
                                     const std::vector<denials::query::Expression> &parts);

/// How to ask for one node, the narrowest first.
std::vector<ValueTerm> termsOf(const DomainTree &tree, int node);

} // namespace surveyor::gui
