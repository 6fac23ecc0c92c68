// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "catalogue.h"
#include "object_source.h"
#include "random.h"
#include "syscall_table.h"

#include <cstdint>
#include <string_view>

namespace surveyor::loggen {

/// Something a sandboxed process tries in vain. The first group is one record about one path
/// (pathAction()); the others have objects or companions of their own.
enum class Action : std::uint8_t {
    ReadFile,
    WriteFile,
    ReadWrite,
    Truncate,
    ReadDirectory,
    Execute,
    ExecuteRead,
    RemoveDirectory,
    RemoveFile,
    MakeCharacter,
    MakeDirectory,
    MakeRegular,
    MakeSocket,
    MakeFifo,
    MakeBlock,
    MakeSymlink,
    RenameInPlace,
    RenameGain,
    ResolveUnix,
    Mount,
    Ioctl,
    Umount,
    RenameAcross,
    TemporaryFile,
    BindTcp,
    ConnectTcp,
    BindUdp,
    SendUdp,
    AbstractSocket,
    Signal,
    SignalAll,
    SignalByIo,
    Trace,
    Uring,
    PassedDescriptor,
    Capability,
    Namespace,
};

struct PathAction
{
    std::string_view blockers;
    Place place;
    Call call;
    std::int32_t exit;
    std::uint32_t flags; ///< the argument that tells how, a2 of openat
};

/// The facts of an action of the first group, Action::ReadFile … Action::Mount.
const PathAction &pathAction(Action action);
constexpr bool isPathAction(Action action)
{
    return action <= Action::Mount;
}

/// What programs of this kind try, in the proportions of real desktops and servers.
Action chooseAction(Kind kind, Random &random);

} // namespace surveyor::loggen
