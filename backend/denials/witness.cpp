// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/witness.h"

#include "audit/fields.h"
#include "denials/denial.h"

#include <algorithm>
#include <array>

namespace surveyor::denials {
namespace {

template<typename Kind, typename Judge>
Kind remembered(std::vector<Kind> &known, std::uint32_t id, Judge judge)
{
    if (id >= known.size())
        known.resize(std::size_t{id} + 1, Kind::Unjudged);
    if (known[id] == Kind::Unjudged)
        known[id] = judge();
    return known[id];
}

} // namespace

WitnessJudge::Blocked WitnessJudge::judgeBlockers(std::string_view blockers)
{
    if (blockers == "ptrace")
        return Blocked::Ptrace;
    if (blockers == "scope.signal")
        return Blocked::Signal;
    if (blockers == "fs.truncate" || blockers == "fs.ioctl_dev")
        return Blocked::Descriptor;
    return Blocked::Plain;
}

WitnessJudge::Called WitnessJudge::judgeCall(std::string_view call)
{
    constexpr std::array<std::string_view, 6> sending = {
        "kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_send_signal"};
    constexpr std::array<std::string_view, 4> onDescriptor = {"ftruncate", "ftruncate64", "ioctl",
                                                              "fallocate"};
    const auto decoded = decodeSyscall(call);
    if (!decoded)
        return Called::Plain;
    if (decoded->name == "ptrace")
        return Called::Ptrace;
    if (std::ranges::contains(sending, decoded->name))
        return Called::Signal;
    return std::ranges::contains(onDescriptor, decoded->name) ? Called::Descriptor : Called::Plain;
}

std::optional<Meeting> WitnessJudge::judge(std::uint32_t blockersId, std::string_view blockers,
                                           std::uint32_t callId, std::string_view call,
                                           std::string_view arguments)
{
    const Blocked blocked =
        remembered(m_blockers, blockersId, [&] { return judgeBlockers(blockers); });
    const Called called = remembered(m_calls, callId, [&] { return judgeCall(call); });
    constexpr std::string_view traceMe = "0";
    const bool tracee = blocked == Blocked::Ptrace && called == Called::Ptrace
        && audit::findField(arguments, "a0") == traceMe;
    const bool byInput = blocked == Blocked::Signal && called != Called::Signal;
    if (tracee || byInput)
        return std::nullopt;
    const bool onDescriptor = blocked == Blocked::Descriptor && called == Called::Descriptor;
    return onDescriptor ? Meeting::ByDescriptor : Meeting::Denied;
}

} // namespace surveyor::denials
