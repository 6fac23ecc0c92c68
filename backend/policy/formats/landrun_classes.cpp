// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/landrun_classes.h"

namespace surveyor::formats {
namespace {

void addAll(policy::RightSet &set, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        set.add(name);
}

} // namespace

policy::RightSet landrunRights(const LandrunClass &access, bool directory)
{
    policy::RightSet rights;
    rights.add("fs.read_file");
    if (directory)
        rights.add("fs.read_dir");
    if (access.execute)
        rights.add("fs.execute");
    if (!access.write)
        return rights;
    addAll(rights, {"fs.write_file", "fs.truncate", "fs.ioctl_dev"});
    if (directory)
        addAll(rights,
               {"fs.remove_dir", "fs.remove_file", "fs.make_char", "fs.make_dir", "fs.make_reg",
                "fs.make_sock", "fs.make_fifo", "fs.make_block", "fs.make_sym", "fs.refer"});
    return rights;
}

policy::RightSet landrunUnixRights(bool directory)
{
    policy::RightSet rights;
    addAll(rights, {"fs.read_file", "fs.resolve_unix"});
    if (directory)
        rights.add("fs.read_dir");
    return rights;
}

} // namespace surveyor::formats
