// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/unique_fd.h"

#include <cstdint>
#include <expected>

namespace surveyor::helper {

/// The kernel's audit settings, as far as they decide whether denials are logged.
struct AuditStatus
{
    std::uint32_t enabled = 0; ///< 2: on, and locked until the next boot
    std::uint32_t lost = 0;    ///< records dropped since the boot
    std::uint32_t backlog = 0; ///< records waiting
    std::uint32_t backlogLimit = 0;
    bool taskNever = false;        ///< a rule keeps new tasks from having a SYSCALL record
    bool landlockExcluded = false; ///< a rule drops Landlock's records
};

/// Asks and changes the kernel's settings; needs CAP_AUDIT_CONTROL. Errors are negative errnos.
/// One thread.
class AuditSettings
{
public:
    static std::expected<AuditSettings, int> open();
    [[nodiscard]] std::expected<AuditStatus, int> status() const;
    [[nodiscard]] int setEnabled(bool enabled) const;
    [[nodiscard]] int setBacklogLimit(std::uint32_t limit) const;

private:
    [[nodiscard]] int readRules(AuditStatus &status) const;
    wire::UniqueFd m_audit;
};

} // namespace surveyor::helper
