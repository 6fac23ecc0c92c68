// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>

namespace surveyor::test {

/// The part of AuditGuard that a signal handler can run: one ready-made message to the kernel.
class RestoreOnSignal
{
public:
    /// Remembers what to put back and takes over the signals that would end this process.
    static void arm(std::uint32_t enabled, std::uint32_t backlogLimit);

    /// Puts it back, whatever the state is now. Safe in a signal handler.
    static void restoreNow() noexcept;

    /// Gives the signals back.
    static void disarm() noexcept;
};

} // namespace surveyor::test
