// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/number_range.h"
#include "denials/query/query.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace surveyor::denials::query {

/// The numbers of a term's values; an empty value is a number that the log does not give.
class NumberValues
{
public:
    explicit NumberValues(const Term &term)
    {
        for (const Value &value : term.values) {
            if (value.text.empty())
                m_absent = true;
            else if (const auto range = parseRange(term.field, value.text))
                m_ranges.push_back(*range);
        }
    }
    [[nodiscard]] bool match(std::optional<Number> number) const
    {
        if (!number)
            return m_absent;
        return std::ranges::any_of(
            m_ranges, [&](const NumberRange &range) { return range.contains(*number); });
    }

private:
    std::vector<NumberRange> m_ranges;
    bool m_absent = false;
};

} // namespace surveyor::denials::query
