// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/parts.h"

#include "landlock/abi.h"
#include "landlock/uapi.h"
#include "wire/unique_fd.h"

#include <cerrno>
#include <fstream>
#include <linux/netlink.h>
#include <string>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace surveyor::doctor {
namespace {

namespace uapi = landlock::uapi;

/// Both questions that landlock_create_ruleset answers without making one.
long askLandlock(std::uint32_t question)
{
    return ::syscall(uapi::sysCreateRuleset, nullptr, 0, question);
}

bool commandLineSays(const std::string &word)
{
    std::ifstream file("/proc/cmdline");
    for (std::string one; file >> one;)
        if (one == word)
            return true;
    return false;
}

} // namespace

void examineKernel(Facts &facts)
{
    utsname system{};
    if (::uname(&system) == 0)
        facts.kernel = system.release;
    const long abi = askLandlock(uapi::createRulesetVersion);
    facts.landlock = abi > 0  ? LandlockState::On
        : errno == EOPNOTSUPP ? LandlockState::SwitchedOff
                              : LandlockState::Absent;
    facts.abi = abi > 0 ? static_cast<int>(abi) : 0;
    if (const long errata = askLandlock(uapi::createRulesetErrata); errata >= 0)
        facts.errata = static_cast<std::uint32_t>(errata);
    const wire::UniqueFd audit(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT));
    facts.auditBuilt = static_cast<bool>(audit) || errno != EPROTONOSUPPORT;
    facts.auditOffAtBoot = commandLineSays("audit=0") || commandLineSays("audit=off");
}

} // namespace surveyor::doctor
