// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "unique_fd.h"

#include <cstdint>

namespace surveyor::test {

/// Switches the kernel's auditing on, with room for bursts, for as long as it lives; then puts
/// back exactly what it found. Also on an exception nobody catches, an abort and the signals that
/// end a program; only SIGKILL leaves auditing on.
///
/// Auditing is one switch for the whole machine: a lock file makes every other guard, in whatever
/// process, wait until this one is gone.
class AuditGuard
{
public:
    struct Status
    {
        std::uint32_t enabled = 0;
        std::uint32_t backlogLimit = 0;
        std::uint32_t lost = 0;
        bool operator==(const Status &) const = default;
    };

    /// Throws std::runtime_error when auditing cannot be switched: no permission, no audit in the
    /// kernel, or a lock not free within two minutes.
    AuditGuard();
    ~AuditGuard();
    AuditGuard(const AuditGuard &) = delete;
    AuditGuard &operator=(const AuditGuard &) = delete;

    /// What was found, and what will be there again.
    const Status &found() const { return m_found; }

    /// The kernel's answer now. Throws std::runtime_error when there is none.
    static Status query();

private:
    void lock();
    void change(const Status &wanted, const Status &present);

    UniqueFd m_lock;
    UniqueFd m_audit;
    Status m_found;
};

} // namespace surveyor::test
