// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "ruleset.h"

#include "landlock/abi.h"
#include "landlock/rights.h"
#include "landlock/uapi.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace surveyor::test {

namespace uapi = landlock::uapi;

namespace {

[[noreturn]] void fail(const std::string &what)
{
    throw std::runtime_error(what + ": " + std::strerror(errno));
}

int kernelAbi()
{
    const auto abi = landlock::runningAbi();
    if (!abi)
        throw std::runtime_error("Landlock is not available on this kernel");
    return *abi;
}

} // namespace

Ruleset::Ruleset(const Handled &handled)
    : m_handled(handled)
{
    const uapi::RulesetAttr attr = {handled.fs, handled.net, handled.scoped};
    m_descriptor =
        UniqueFd(static_cast<int>(::syscall(uapi::sysCreateRuleset, &attr, sizeof attr, 0)));
    if (!m_descriptor)
        fail("cannot create a ruleset");
}

Ruleset &Ruleset::allowPath(const std::string &path, std::uint64_t rights)
{
    const UniqueFd object(::open(path.c_str(), O_PATH | O_CLOEXEC));
    struct stat status = {};
    if (!object || ::fstat(object.get(), &status) != 0)
        fail("cannot open " + path);
    if (!S_ISDIR(status.st_mode))
        rights &= landlock::fileMask(kernelAbi());
    const uapi::PathBeneathAttr rule = {rights & m_handled.fs, object.get()};
    if (::syscall(uapi::sysAddRule, m_descriptor.get(), uapi::rulePathBeneath, &rule, 0) != 0)
        fail("cannot add a rule for " + path);
    return *this;
}

Ruleset &Ruleset::allowPort(std::uint64_t port, std::uint64_t rights)
{
    const uapi::NetPortAttr rule = {rights & m_handled.net, port};
    if (::syscall(uapi::sysAddRule, m_descriptor.get(), uapi::ruleNetPort, &rule, 0) != 0)
        fail("cannot add a rule for port " + std::to_string(port));
    return *this;
}

void Ruleset::enforce(std::uint32_t logFlags) const
{
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail("cannot give up new privileges");
    if (::syscall(uapi::sysRestrictSelf, m_descriptor.get(), logFlags) != 0)
        fail("cannot enforce the ruleset");
}

std::uint64_t rightBits(std::string_view blockers)
{
    std::uint64_t bits = 0;
    while (!blockers.empty()) {
        const std::string_view name = blockers.substr(0, blockers.find(','));
        blockers.remove_prefix(std::min(name.size() + 1, blockers.size()));
        const landlock::Right *right = landlock::findRight(name);
        if (right == nullptr || right->bit < 0)
            throw std::runtime_error("no such right: " + std::string(name));
        bits |= std::uint64_t{1} << static_cast<unsigned>(right->bit);
    }
    return bits;
}

std::uint64_t allFsRights()
{
    return landlock::handledMask(landlock::RightKind::Filesystem, kernelAbi());
}

} // namespace surveyor::test
