// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/own_rights.h"

#include "sources/file_follower.h"
#include "sources/journal_source.h"

#include <fstream>
#include <string>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {

bool auditdRuns()
{
    std::ifstream file("/run/auditd.pid");
    long pid = 0;
    if (!(file >> pid))
        return false;
    std::ifstream comm("/proc/" + std::to_string(pid) + "/comm");
    std::string name;
    return std::getline(comm, name) && name == "auditd";
}

std::optional<OwnLive> openOwnLive(std::optional<std::int64_t> sinceMs)
{
    if (::access(auditLog, R_OK) == 0 && auditdRuns())
        if (auto log = FileFollower::open(auditLog, {.atEnd = !sinceMs, .sinceMs = sinceMs}))
            return OwnLive{Origin::AuditLog, *std::move(log)};
    // Of a journal that has only lines of the kernel's log the helper knows more: the kernel
    // prints no more than a few a second.
    if (JournalSource::takesAudit())
        if (auto journal = JournalSource::open(
                {.folder = {}, .times = {.sinceMs = sinceMs, .untilMs = {}}, .follow = true}))
            return OwnLive{Origin::Journal, *std::move(journal)};
    return std::nullopt;
}

} // namespace surveyor::sources
