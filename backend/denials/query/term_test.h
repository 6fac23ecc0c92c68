// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/query/row_test.h"

#include <cstdint>
#include <memory>

namespace surveyor::denials::query {

/// The test that a term means.
std::unique_ptr<RowTest> makeTest(const Term &term, std::int64_t nowMs);

} // namespace surveyor::denials::query
