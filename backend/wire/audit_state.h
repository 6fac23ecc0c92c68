// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

namespace surveyor::wire {

/// The kernel's audit settings, as far as they decide whether denials are logged: what the control
/// unit finds and its clients are told.
struct AuditState
{
    std::uint32_t enabled = 0; ///< 2: on, and locked until the next boot
    std::uint32_t lost = 0;    ///< records dropped since the boot
    std::uint32_t backlog = 0; ///< records waiting
    std::uint32_t backlogLimit = 0;
    bool taskNever = false;        ///< a rule keeps new tasks from having a SYSCALL record
    bool landlockExcluded = false; ///< a rule drops Landlock's records

    bool operator==(const AuditState &) const = default;
};

} // namespace surveyor::wire
