// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/facts.h"

namespace surveyor::doctor {

/// What the kernel says of itself to anybody: Landlock, its errata, whether it can audit.
void examineKernel(Facts &facts);
/// What the helper tells of the kernel's auditing.
void examineAudit(Facts &facts, sources::Prompt prompt, const std::stop_token &stop);
/// Who keeps records, and who may read them.
void examineCollectors(Facts &facts, const std::string &auditLog);

} // namespace surveyor::doctor
