// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/line.h"

#include <string>

namespace surveyor::audit {

/// Rewrites the body of an `ausearch -i` record as the kernel would have spelled it, so that
/// there is one reader of bodies. Strings get their quotes or hex back, names of calls and
/// errors their numbers; user names move to the enrichment behind a 0x1D, for no number of
/// theirs is in the log. What ausearch mangled beyond recovery (saddr, a0 to a3) is left out.
std::string rawBody(const Line &line);

} // namespace surveyor::audit
