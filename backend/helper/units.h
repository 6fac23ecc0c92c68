// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace surveyor::helper {

// Each serves until nobody has wanted anything for so long, until it is stopped or without a bus,
// and returns the exit status.

/// Sends the kernel's records to clients as they come. Needs no right once it has its socket.
int runLive(unsigned idleSeconds);
/// Sends what auditd and journald have kept. Needs the right to read their logs.
int runHistory(unsigned idleSeconds);
/// Tells and changes the kernel's audit settings. Needs CAP_AUDIT_CONTROL.
int runControl(unsigned idleSeconds);

/// Writes the kernel's records to standard output as lines of an audit log, until nobody reads
/// them any more.
int runStdio();

/// Confines itself as @p unit does, tries what must fail now and writes how it went. Status 0 if
/// all of it failed.
int runProbe(std::string_view unit);

/// Gives up what the history unit gives up before it serves; the probe's.
std::expected<void, std::string> becomeHistory();

/// Says why the helper cannot go on; the exit status of that.
int fail(std::string_view reason);

} // namespace surveyor::helper
