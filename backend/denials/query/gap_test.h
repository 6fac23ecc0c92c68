// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/query/row_test.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace surveyor::denials::query {

/// The test of gaps that a query, the conjunction of @p all, means. Of a gap its time is known and
/// that it is one; nobody knows which denials are missing there, so that neither `exe:x` nor
/// `-exe:x` keeps it, but `exe:x or after:-1h` may.
std::unique_ptr<RowTest> gapTestOf(const std::vector<Expression> &all, std::int64_t nowMs);

} // namespace surveyor::denials::query
