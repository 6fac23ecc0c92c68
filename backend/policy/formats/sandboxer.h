// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/landlockconfig.h"
#include "policy/formats/loss.h"

#include <array>
#include <string_view>

namespace surveyor::formats {

/// Reads a script that sets the variables of the kernel's sample program "sandboxer": in front of
/// it, by env or by export. Sandboxers that it runs are further layers.
ReadResult readSandboxer(std::string_view text, std::string_view fileName);

/// A shell script: sandboxer nested once for each layer, each with its variables, then "$@".
ExportResult writeSandboxer(const policy::Policy &policy);

/// Every filesystem right that the sample of Linux 7.2 handles and what LL_FS_RW grants of them.
policy::RightSet sandboxerRights();
/// What LL_FS_RO grants on a directory.
policy::RightSet sandboxerReadRights();

/// A word of LL_QUIET_ACCESS or LL_SCOPED, or a variable of ports, and the right it stands for.
struct SandboxerName
{
    std::string_view name;
    std::string_view right;
};
inline constexpr std::array sandboxerPorts{
    SandboxerName{"LL_TCP_BIND", "net.bind_tcp"},
    SandboxerName{"LL_TCP_CONNECT", "net.connect_tcp"},
    SandboxerName{"LL_UDP_BIND", "net.bind_udp"},
    SandboxerName{"LL_UDP_CONNECT_SEND", "net.connect_send_udp"},
};
inline constexpr std::array sandboxerQuiet{
    SandboxerName{"tcp_bind", "net.bind_tcp"},
    SandboxerName{"tcp_connect", "net.connect_tcp"},
    SandboxerName{"udp_bind", "net.bind_udp"},
    SandboxerName{"udp_connect", "net.connect_send_udp"},
    SandboxerName{"abstract_unix_socket", "scope.abstract_unix_socket"},
    SandboxerName{"signal", "scope.signal"},
};
inline constexpr std::array sandboxerScopes{
    SandboxerName{"a", "scope.abstract_unix_socket"},
    SandboxerName{"s", "scope.signal"},
};

} // namespace surveyor::formats
