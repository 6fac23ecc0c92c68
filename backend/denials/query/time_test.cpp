// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/time_test.h"

#include "denials/query/moment.h"

#include <algorithm>
#include <optional>

namespace surveyor::denials::query {

TimeTest::TimeTest(const Term &term, std::int64_t nowMs)
    : m_after(term.field == Field::After)
{
    std::optional<std::int64_t> limit;
    for (const Value &value : term.values) {
        const auto moment = parseMoment(value.text, nowMs);
        if (moment)
            limit = !limit ? *moment
                : m_after  ? std::min(*limit, *moment)
                           : std::max(*limit, *moment);
    }
    m_limit = limit.value_or(0);
}

void TimeTest::judge(const RowBlock &block, std::uint8_t *verdicts)
{
    const std::uint8_t flip = m_after ? 1 : 0;
    for (std::uint32_t row = 0; row < block.count; ++row)
        verdicts[row] =
            static_cast<std::uint8_t>(block.segment.timeMs(block.place + row) < m_limit) ^ flip;
}

} // namespace surveyor::denials::query
