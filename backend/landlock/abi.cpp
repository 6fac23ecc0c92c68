// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "landlock/abi.h"

#include "landlock/uapi.h"

#include <array>
#include <sys/syscall.h>
#include <unistd.h>

namespace surveyor::landlock {
namespace {

constexpr std::array table{
    Abi{1, "5.13", "filesystem rights and rules for paths", 8},
    Abi{2, "5.19", "moving and linking across directories", 8},
    Abi{3, "6.2", "truncation", 8},
    Abi{4, "6.7", "TCP ports", 16},
    Abi{5, "6.10", "control of devices", 16},
    Abi{6, "6.12", "scopes for abstract sockets and signals", 24},
    Abi{7, "6.15", "audit records and log flags", 24},
    Abi{8, "7.0", "restricting all threads at once", 24},
    Abi{9, "7.1", "connecting to socket files", 24},
    Abi{10, "7.2", "UDP ports and quiet rules", 48},
    Abi{11, "7.3", "no_new_privs in the same call, tracepoints", 48},
    Abi{12, "7.4", "capabilities and namespaces", 0},
};

} // namespace

std::span<const Abi> abis() noexcept
{
    return table;
}

const Abi *findAbi(int version) noexcept
{
    if (version < 1 || version > static_cast<int>(table.size()))
        return nullptr;
    return &table[static_cast<std::size_t>(version - 1)];
}

std::optional<int> runningAbi() noexcept
{
    const long version = syscall(uapi::sysCreateRuleset, nullptr, 0, uapi::createRulesetVersion);
    if (version < 1)
        return std::nullopt;
    return static_cast<int>(version);
}

} // namespace surveyor::landlock
