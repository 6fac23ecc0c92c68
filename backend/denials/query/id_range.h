// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/row_test.h"

#include <cstdint>

namespace surveyor::denials::query {

/// Consecutive ids of a dictionary.
struct IdRange
{
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

/// The share of the ids that rows can have in @p column. Empty where these are more than the rows
/// ahead: most of them nobody would ask for.
IdRange shareOfIds(const Foresight &ahead, Segment::Column<std::uint32_t> Segment::*column);

} // namespace surveyor::denials::query
