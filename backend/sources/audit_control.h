// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_client.h"

#include <cstdint>
#include <expected>
#include <stop_token>

namespace surveyor::sources {

/// The kernel's audit settings, as far as they decide whether denials are logged.
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

// Through the helper's control unit. All block, up to two minutes while a password is typed, or
// until @p stop; meant for a worker thread.

std::expected<AuditState, HelperError> auditState(Prompt prompt, const std::stop_token &stop = {});
/// Lasts until the next boot, or until auditd is started.
std::expected<void, HelperError> setAuditEnabled(bool enabled, Prompt prompt,
                                                 const std::stop_token &stop = {});
/// @p limit in records, 64 to 1,000,000.
std::expected<void, HelperError> setBacklogLimit(std::uint32_t limit, Prompt prompt,
                                                 const std::stop_token &stop = {});

} // namespace surveyor::sources
