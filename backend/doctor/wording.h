// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/diagnosis.h"

#include <string>
#include <string_view>

namespace surveyor::doctor {

/// What is said of a finding; static English with the numbers of arguments in braces.
struct Wording
{
    std::string_view name;    ///< in JSON
    std::string_view title;   ///< what was found
    std::string_view meaning; ///< what follows from it
    std::string_view advice;  ///< what to do; "" where there is nothing to be done
    std::string_view command; ///< that does it, for root; "" if there is none
};

const Wording &wordingOf(FindingId id);

/// Puts the finding's arguments into one of its texts, as English shows them.
std::string withArguments(std::string_view text, const Finding &finding);

} // namespace surveyor::doctor
