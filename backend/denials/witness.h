// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/sighting.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace surveyor::denials {

/// Judges whether the process of a denial's SYSCALL record is in the denying domain. It is not
/// always: PTRACE_TRACEME is refused by the tracer's domain, a signal sent by input or output by
/// the domain of who asked for it, and rights of a descriptor by the domain that opened it.
/// Remembers its answers by dictionary id. One thread.
class WitnessJudge
{
public:
    /// Nothing if the process says nothing of the domain. @p arguments is the SYSCALL record.
    std::optional<Meeting> judge(std::uint32_t blockersId, std::string_view blockers,
                                 std::uint32_t callId, std::string_view call,
                                 std::string_view arguments);

private:
    enum class Blocked : std::uint8_t { Unjudged, Plain, Ptrace, Signal, Descriptor };
    enum class Called : std::uint8_t { Unjudged, Plain, Ptrace, Signal, Descriptor };

    static Blocked judgeBlockers(std::string_view blockers);
    static Called judgeCall(std::string_view call);

    std::vector<Blocked> m_blockers;
    std::vector<Called> m_calls;
};

} // namespace surveyor::denials
