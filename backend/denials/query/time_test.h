// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/query/row_test.h"

#include <cstdint>

namespace surveyor::denials::query {

/// Rows at or after the first, or before the last, of a term's moments.
class TimeTest : public RowTest
{
public:
    TimeTest(const Term &term, std::int64_t nowMs);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;

private:
    bool m_after;
    std::int64_t m_limit = 0;
};

} // namespace surveyor::denials::query
