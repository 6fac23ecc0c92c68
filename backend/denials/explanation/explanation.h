// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/explanation/case.h"
#include "denials/explanation/message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::denials {

/// Why something was denied and what can be done, in statements ordered by section. Claims
/// nothing that the log and the kernel's ways do not bear out.
struct Explanation
{
    /// What would allow it.
    enum class Remedy : std::uint8_t {
        Rule,    ///< a rule for a path, a port or a permission
        Rules,   ///< rules on both sides of a move or link
        Scope,   ///< a policy without the scope
        Nothing, ///< no policy can
        Unknown, ///< the right is newer than this program
    };

    std::vector<Statement> statements;
    Remedy remedy = Remedy::Unknown;

    bool operator==(const Explanation &) const = default;
};

/// A pure function; any thread.
Explanation explain(const Case &given);

/// "rule", "rules", "scope", "nothing" or "unknown".
std::string_view remedyName(Explanation::Remedy remedy) noexcept;

} // namespace surveyor::denials
