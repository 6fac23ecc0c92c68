// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation/situation.h"

#include "landlock/rights.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace surveyor::denials {
namespace {

using std::string_view_literals::operator""sv;

bool isEntryRight(std::string_view name)
{
    const auto *const right = landlock::findRight(name);
    return right && right->object == landlock::ObjectFields::ParentDirectory;
}

} // namespace

Situation::Situation(const Case &given)
    : m_case(given)
{
}

bool Situation::has(std::string_view right) const
{
    return std::ranges::contains(m_case.denial.blockers, right);
}

std::string_view Situation::call() const
{
    return m_case.denial.syscall ? std::string_view(m_case.denial.syscall->name)
                                 : std::string_view();
}

bool Situation::returned(int error) const
{
    return m_case.denial.syscall && m_case.denial.syscall->exit == -error;
}

bool Situation::namesParent() const
{
    return std::ranges::all_of(m_case.denial.blockers, isEntryRight);
}

bool Situation::isRename() const
{
    return std::ranges::contains(std::array{"rename"sv, "renameat"sv, "renameat2"sv}, call());
}

bool Situation::isMove() const
{
    return isRename() || call() == "link" || call() == "linkat" || has("fs.refer");
}

bool Situation::gainsRights() const
{
    // EXDEV means that nothing but the hierarchy is wrong; without fs.refer that is a gain.
    return isMove() && returned(EXDEV) && !has("fs.refer");
}

bool Situation::listsEveryRight() const
{
    return isMove() && !gainsRights() && !namesParent();
}

bool Situation::isSignalForDescriptor() const
{
    constexpr std::array senders{"kill"sv,
                                 "tkill"sv,
                                 "tgkill"sv,
                                 "rt_sigqueueinfo"sv,
                                 "rt_tgsigqueueinfo"sv,
                                 "pidfd_send_signal"sv};
    return has("scope.signal") && !call().empty() && !std::ranges::contains(senders, call())
        && !isIoUring();
}

bool Situation::isTraceme() const
{
    const auto &denial = m_case.denial;
    return has("ptrace") && denial.process && denial.process->pid && denial.object.pid
        && denial.process->pid == denial.object.pid;
}

bool Situation::isOnDescriptor() const
{
    constexpr std::array calls{"ftruncate"sv, "ftruncate64"sv, "ioctl"sv, "fallocate"sv};
    return (has("fs.truncate") || has("fs.ioctl_dev")) && std::ranges::contains(calls, call());
}

bool Situation::isIoUring() const
{
    return call() == "io_uring_enter";
}

bool Situation::isIoUringThread() const
{
    const auto &denial = m_case.denial;
    return denial.process && !denial.syscall && denial.process->exe.empty()
        && denial.process->comm.empty();
}

bool Situation::isDeleted() const
{
    return m_case.denial.object.path.ends_with(" (deleted)");
}

bool Situation::isTooLong() const
{
    return m_case.denial.object.path == "<too_long>";
}

bool Situation::isVolatile() const
{
    const std::string_view path = m_case.denial.object.path;
    const bool inProc =
        path.starts_with("/proc/") && path.size() > 6 && path[6] >= '0' && path[6] <= '9';
    return inProc || path.starts_with("/dev/pts/");
}

} // namespace surveyor::denials
