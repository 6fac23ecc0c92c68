// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/query/row_test.h"

#include <memory>

namespace surveyor::denials::query {

/// The test of is: a row that has any of the term's marks. Whether a row is guessed may change
/// with the rows that follow it.
std::unique_ptr<RowTest> markTest(const Term &term);

} // namespace surveyor::denials::query
