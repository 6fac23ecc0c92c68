// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_client.h"
#include "wire/audit_state.h"

#include <cstdint>
#include <expected>
#include <stop_token>

namespace surveyor::sources {

// Through the helper's control unit. All block, up to two minutes while a password is typed, or
// until @p stop; meant for a worker thread.

std::expected<wire::AuditState, HelperError> auditState(Prompt prompt,
                                                        const std::stop_token &stop = {});
/// Lasts until the next boot, or until auditd is started.
std::expected<void, HelperError> setAuditEnabled(bool enabled, Prompt prompt,
                                                 const std::stop_token &stop = {});
/// @p limit in records, 64 to 1,000,000.
std::expected<void, HelperError> setBacklogLimit(std::uint32_t limit, Prompt prompt,
                                                 const std::stop_token &stop = {});

} // namespace surveyor::sources
