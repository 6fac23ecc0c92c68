// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/right_set.h"

#include <array>
#include <string_view>

namespace surveyor::formats {

/// landrun's kinds of access to a path.
struct LandrunClass
{
    std::string_view option;
    bool write;
    bool execute;
};

/// From the smallest to the largest.
inline constexpr std::array landrunClasses{
    LandrunClass{"ro", false, false},
    LandrunClass{"rox", false, true},
    LandrunClass{"rw", true, false},
    LandrunClass{"rwx", true, true},
};

/// What landrun grants with @p access; on a directory more than on something else.
policy::RightSet landrunRights(const LandrunClass &access, bool directory);

/// What --unix grants.
policy::RightSet landrunUnixRights(bool directory);

} // namespace surveyor::formats
