// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string_view>

namespace surveyor::helper {

/// How a unit was started.
struct UnitOptions
{
    unsigned idleSeconds = 30;
};

// Each serves until it is idle, stopped or without a bus, and returns the exit status.

/// Sends the kernel's records to clients as they come. Needs no right once it has its socket.
int runLive(const UnitOptions &options);
/// Sends what auditd and journald have kept. Needs the right to read their logs.
int runHistory(const UnitOptions &options);
/// Tells and changes the kernel's audit settings. Needs CAP_AUDIT_CONTROL.
int runControl(const UnitOptions &options);

/// Writes the kernel's records to standard output as lines of an audit log, until nobody reads
/// them any more.
int runStdio();

/// Confines itself as @p unit does, tries what must fail now and writes how it went. Status 0 if
/// all of it failed.
int runProbe(std::string_view unit);

} // namespace surveyor::helper
