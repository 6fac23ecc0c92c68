// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <string>
#include <vector>

namespace surveyor::test {

/// All that a view holds, row by row in an order that does not depend on arrival, with each
/// row's raw text: two ways to read a log are alike if this is.
std::vector<std::string> fingerprint(const denials::StoreView &view);

} // namespace surveyor::test
