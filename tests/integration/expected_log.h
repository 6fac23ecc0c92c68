// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::test {

/// What a recorded run printed, what the kernel logged of it, and how it ended.
struct Recording
{
    int status = -1;
    std::string output;
    denials::StoreView view;
    std::string log; ///< the audit log as text
};

/// Runs a shell command under surveyor-record and reads what it recorded with the backend.
Recording record(const std::string &command);

/// Why the kernel's audit cannot be used here; nothing if it can.
std::optional<std::string> whyNoAudit();

/// Compares a recording with what the scenario said it would hold (sandbox/expectations.h).
/// Empty if they agree, else what differs.
std::vector<std::string> differences(const Recording &recording);

} // namespace surveyor::test
