// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain_tree.h"
#include "denials/store.h"

#include <QString>
#include <QStringList>

namespace surveyor::gui {

// What is known of domains, in words. Everything is escaped.

/// "exact", "inferred", "likely" or "unknown", translated.
QString certaintyText(denials::Certainty certainty);

/// "Nearest known ancestor 12d163d45: inferred (93 %)", or that none is known. Says "parent"
/// only where nothing can lie in between.
QString ancestorText(const denials::StoreView &view, denials::DomainIndex domain);

/// Why this ancestor is claimed, a line for each reason, strongest first.
QStringList ancestorReasons(const denials::StoreView &view, denials::DomainIndex domain);

/// "2.1 s", "4 min 10 s", "3 h 5 min", "2 d 4 h".
QString durationText(std::int64_t ms);

/// The same in one unit, for where room is short.
QString shortDuration(std::int64_t ms);

/// How long a domain is known to have lived, and whether it still did at the log's end.
QString lifeText(const denials::Domain &domain);

/// A node's own line: the host, when the boot began, or a domain's creator and number.
QString nodeName(const DomainTree &tree, int node);
/// Whether a search for @p words finds the node: in its name or the path of its creator.
bool nodeSays(const DomainTree &tree, int node, const QString &words);

/// The creator's program without its folder, else its command name; empty where not logged.
QString creatorName(const denials::Domain &domain);

} // namespace surveyor::gui
