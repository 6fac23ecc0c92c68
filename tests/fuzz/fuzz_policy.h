// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/landlockconfig.h"

#include <cstdlib>

namespace surveyor::fuzz {

/// Never both and never neither; every problem lies in the text and can be told.
inline void mustBePolicyOrProblem(const formats::ReadResult &result, std::string_view text)
{
    if (result.policy.has_value() != result.problems.empty())
        std::abort();
    for (const formats::Problem &problem : result.problems) {
        const bool inside =
            problem.span.begin <= problem.span.end && problem.span.end <= text.size();
        if (!inside || problem.span.line == 0 || formats::english(problem.message).empty())
            std::abort();
    }
}

} // namespace surveyor::fuzz
