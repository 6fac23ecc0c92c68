// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "denials/gap.h"
#include "denials/store.h"
#include "denials/summary.h"
#include "denials/tally.h"

#include <string>

namespace surveyor::cli {

/// One line of JSON in pure ASCII, so that no terminal is moved by what a record says. Bytes
/// that are not UTF-8 become U+FFFD, with a sibling key `…_hex` that holds them all. The keys
/// are a promise: more may be added, none is renamed.
std::string denialJson(const denials::Denial &denial);
/// {"gap": {"cause", "count"}, "time", "time_ms", "host"}
std::string gapJson(const denials::Gap &gap);
std::string domainJson(const denials::StoreView &view, denials::DomainIndex domain);
std::string summaryJson(const denials::Summary &summary, const denials::Tally &tally);

} // namespace surveyor::cli
