// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/facts.h"

#include <stop_token>

namespace surveyor::doctor {

/// Where the records of this machine may be looked for, and whether a person may be asked for a
/// password while doing so.
struct ExamineOptions
{
    sources::Prompt prompt = sources::Prompt::Never;
    std::string auditLog = "/var/log/audit/audit.log";
};

/// Looks at the running system. Takes up to three seconds, longer while a password is typed, and
/// makes one denial of its own; ends early after a stop. Meant for a worker thread.
Facts examine(const ExamineOptions &options = {}, const std::stop_token &stop = {});

} // namespace surveyor::doctor
