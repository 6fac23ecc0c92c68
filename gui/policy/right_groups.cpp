// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/right_groups.h"

#include <QCoreApplication>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RightGroups)
};

} // namespace

QString nameOf(RightGroup group)
{
    switch (group) {
    case RightGroup::Read: return Words::tr("Read");
    case RightGroup::Write: return Words::tr("Write");
    case RightGroup::Create: return Words::tr("Create");
    case RightGroup::Remove: return Words::tr("Remove");
    case RightGroup::Execute: return Words::tr("Execute");
    case RightGroup::Device: return Words::tr("Device");
    case RightGroup::Rename: return Words::tr("Rename");
    case RightGroup::Socket: break;
    }
    return Words::tr("Socket");
}

RightGroup groupOf(const landlock::Right &right)
{
    const std::string_view name = right.blocker.substr(right.blocker.find('.') + 1);
    if (name.starts_with("read_"))
        return RightGroup::Read;
    if (name == "write_file" || name == "truncate")
        return RightGroup::Write;
    if (name.starts_with("make_"))
        return RightGroup::Create;
    if (name.starts_with("remove_"))
        return RightGroup::Remove;
    if (name == "execute")
        return RightGroup::Execute;
    if (name == "ioctl_dev")
        return RightGroup::Device;
    return name == "refer" ? RightGroup::Rename : RightGroup::Socket;
}

policy::RightSet rightsOf(RightGroup group)
{
    policy::RightSet rights;
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind == landlock::RightKind::Filesystem && groupOf(right) == group)
            rights.add(right);
    }
    return rights;
}

} // namespace surveyor::gui
