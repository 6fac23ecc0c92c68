// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/live_source.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace surveyor::sources {

/// Who has kept what is read of this machine.
enum class Origin : std::uint8_t {
    AuditLog, ///< auditd, in a file
    Journal,  ///< journald
    Helper,   ///< nobody but the kernel, or one of them: the helper reads it for the user
};

inline constexpr const char *auditLog = "/var/log/audit/audit.log";

/// A log that nobody writes tells nothing of now.
bool auditdRuns();

struct OwnLive
{
    Origin origin = Origin::AuditLog;
    std::unique_ptr<LiveSource> source;
};

/// What this machine's kernel denies from now on, as far as this user may read it without asking
/// anybody: auditd's log, else the journal where it takes the audit records. Nothing where neither
/// is so. With @p sinceMs, what they have kept since then comes first. Takes some milliseconds.
std::optional<OwnLive> openOwnLive(std::optional<std::int64_t> sinceMs = {});

} // namespace surveyor::sources
