// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial_json.h"
#include "denials/gap.h"
#include "denials/store.h"
#include "denials/summary.h"
#include "denials/tally.h"

#include <string>

namespace surveyor::cli {

// Each is one line of JSON as denialJson() makes it, with the same promise.

/// {"gap": {"cause", "count"}, "time", "time_ms", "host"}
std::string gapJson(const denials::Gap &gap);
std::string domainJson(const denials::StoreView &view, denials::DomainIndex domain);
std::string summaryJson(const denials::Summary &summary, const denials::Tally &tally);

} // namespace surveyor::cli
