// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/audit_state.h"
#include "wire/unique_fd.h"

#include <cstdint>
#include <expected>

namespace surveyor::helper {

/// Asks and changes the kernel's settings; needs CAP_AUDIT_CONTROL. Errors are negative errnos.
/// One thread.
class AuditSettings
{
public:
    static std::expected<AuditSettings, int> open();
    [[nodiscard]] std::expected<wire::AuditState, int> status() const;
    [[nodiscard]] int setEnabled(bool enabled) const;
    [[nodiscard]] int setBacklogLimit(std::uint32_t limit) const;

private:
    [[nodiscard]] int readRules(wire::AuditState &status) const;
    wire::UniqueFd m_audit;
};

} // namespace surveyor::helper
