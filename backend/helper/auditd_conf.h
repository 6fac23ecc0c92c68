// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace surveyor::helper {

inline constexpr std::string_view defaultLogFile = "/var/log/audit/audit.log";

/// The value of log_file= in the text of an auditd.conf, if it names one file beyond doubt: said
/// once, absolute, of printable ASCII, without empty, "." or ".." parts. Any thread.
std::optional<std::string> readLogFile(std::string_view conf);

} // namespace surveyor::helper
