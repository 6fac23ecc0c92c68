// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/summary.h"
#include "denials/tally.h"

#include <string>

namespace surveyor::cli {

/// The summary for people; names from records are escaped. @p filtered: of the denials that a
/// query keeps.
std::string summaryText(const denials::Summary &summary, const denials::Tally &tally,
                        bool filtered);

} // namespace surveyor::cli
