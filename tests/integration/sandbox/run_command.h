// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <span>

namespace surveyor::test {

/// `run [OPTION]… -- COMMAND`: puts COMMAND in sandboxes and executes it. Returns only on failure,
/// with an exit status; throws std::runtime_error with the reason, or std::invalid_argument for
/// bad usage.
int runCommand(std::span<char *const> arguments);

} // namespace surveyor::test
