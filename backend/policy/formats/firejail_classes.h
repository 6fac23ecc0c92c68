// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/right_set.h"

#include <array>
#include <string_view>

namespace surveyor::formats {

/// landlock.fs.NAME and the rights it grants.
struct FirejailClass
{
    std::string_view name;
    std::array<std::string_view, 6> rights; ///< the rest is empty
};

inline constexpr std::array firejailClasses{
    FirejailClass{"read", {"fs.read_file", "fs.read_dir"}},
    FirejailClass{"write",
                  {"fs.write_file", "fs.make_dir", "fs.make_reg", "fs.make_sym", "fs.remove_dir",
                   "fs.remove_file"}},
    FirejailClass{"makeipc", {"fs.make_fifo", "fs.make_sock"}},
    FirejailClass{"makedev", {"fs.make_block", "fs.make_char"}},
    FirejailClass{"execute", {"fs.execute"}},
};

/// What firejail restricts as soon as it restricts anything.
inline policy::RightSet firejailRights()
{
    return policy::RightSet::all(landlock::RightKind::Filesystem, 1);
}

inline policy::RightSet rightsOf(const FirejailClass &access)
{
    policy::RightSet rights;
    for (const std::string_view right : access.rights) {
        if (!right.empty())
            rights.add(right);
    }
    return rights;
}

inline constexpr std::string_view firejailPrefix = "landlock.fs.";

} // namespace surveyor::formats
