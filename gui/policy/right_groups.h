// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/right_set.h"

#include <QString>

#include <array>
#include <cstdint>

namespace surveyor::gui {

/// What people think of when they grant filesystem rights.
enum class RightGroup : std::uint8_t {
    Read,
    Write,
    Create,
    Remove,
    Execute,
    Device,
    Rename,
    Socket, ///< and whatever a newer kernel adds
};

/// The groups that every policy can name, each with a column of its own.
inline constexpr std::array columnGroups{
    RightGroup::Read,    RightGroup::Write,  RightGroup::Create, RightGroup::Remove,
    RightGroup::Execute, RightGroup::Device, RightGroup::Rename};
inline constexpr std::array allGroups{RightGroup::Read,   RightGroup::Write,   RightGroup::Create,
                                      RightGroup::Remove, RightGroup::Execute, RightGroup::Device,
                                      RightGroup::Rename, RightGroup::Socket};

QString nameOf(RightGroup group);
RightGroup groupOf(const landlock::Right &right);
policy::RightSet rightsOf(RightGroup group);

} // namespace surveyor::gui
