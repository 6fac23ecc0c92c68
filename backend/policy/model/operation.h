// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/host.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

/// What a program may try under a plan. Paths are looked up on the evaluator's host as they are
/// now: an operation that creates something is judged before it is there.
namespace surveyor::policy::operation {

/// open(2). O_CREAT creates what is missing; O_TRUNC needs a right of its own only where
/// something is truncated; O_PATH needs nothing.
struct Open
{
    std::string path;
    int flags = 0;
};

/// execve(2) of the file itself; its interpreter and loader are operations of their own.
struct Execute
{
    std::string path;
};

/// mkdir, mknod, symlink, or bind of a socket to a path.
struct Create
{
    std::string path;
    FileKind kind = FileKind::Regular;
};

/// unlink or rmdir: the call counts, not what is there.
struct Remove
{
    std::string path;
    bool directory = false;
};

/// renameat2(2).
struct Rename
{
    std::string from;
    std::string to;
    bool exchange = false;
};

/// link(2).
struct Link
{
    std::string from;
    std::string to;
};

/// truncate(2), by name.
struct Truncate
{
    std::string path;
};

/// ftruncate(2) on a descriptor opened under the plan: rights are frozen at open.
struct TruncateOpened
{
    std::string path;
};

/// ioctl(2) on a descriptor opened under the plan. Only devices are controlled.
struct ControlDevice
{
    std::string path;
    std::uint32_t command = 0;
};

enum class Transport : std::uint8_t { Tcp, Udp };

/// bind(2) to a port; only the port counts, 0 is "any".
struct BindPort
{
    Transport transport = Transport::Tcp;
    std::uint16_t port = 0;
};

/// connect(2), or sending a datagram, to a port.
struct ConnectPort
{
    Transport transport = Transport::Tcp;
    std::uint16_t port = 0;
};

/// The other process of a scoped operation, by what its domain has in common with ours.
struct Peer
{
    /// So many of the plan's layers, from the outermost on, restrict the peer too: 0 for a process
    /// outside, all for one of the same domain or of a domain nested in it.
    std::size_t sharedLayers = 0;
    bool ownProcess = false; ///< another thread of the same process
};

/// kill(2) and its kin.
struct SendSignal
{
    Peer to;
};

/// Connecting or sending to an abstract unix socket; its creator counts.
struct ConnectAbstract
{
    Peer to;
};

/// Connecting or sending to a unix socket with a path (ABI 9).
struct ConnectSocketFile
{
    std::string path;
    Peer to;
};

/// ptrace(2) and whatever else inspects a process.
struct Trace
{
    Peer of;
};

/// mount, umount, pivot_root.
struct ChangeMounts
{
    std::string path;
};

} // namespace surveyor::policy::operation

namespace surveyor::policy {

using Operation =
    std::variant<operation::Open, operation::Execute, operation::Create, operation::Remove,
                 operation::Rename, operation::Link, operation::Truncate, operation::TruncateOpened,
                 operation::ControlDevice, operation::BindPort, operation::ConnectPort,
                 operation::SendSignal, operation::ConnectAbstract, operation::ConnectSocketFile,
                 operation::Trace, operation::ChangeMounts>;

} // namespace surveyor::policy
