// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/problem.h"
#include "policy/model/policy.h"

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace surveyor::formats {

/// What one policy allows and another does not, at one place.
struct Difference
{
    enum class Kind : std::uint8_t {
        OtherPaths, ///< every path no entry names
        Path,
        OtherPorts,
        Port,
        Scopes,
    };
    Kind kind;
    std::string path; ///< of Path; counts for everything beneath too
    std::uint64_t port = 0;
    policy::RightSet gained; ///< the second policy allows it
    policy::RightSet lost;   ///< the first did
};

/// What changes from @p before to @p after for a process under all layers of either. Paths are
/// compared as text: no link is followed. A path that changes as the one above it does is left
/// out. Empty: both allow the same.
std::expected<std::vector<Difference>, Problem> diffPolicies(const policy::Policy &before,
                                                             const policy::Policy &after);

} // namespace surveyor::formats
