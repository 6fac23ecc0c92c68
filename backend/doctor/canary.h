// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/facts.h"
#include "sources/helper_client.h"

#include <stop_token>
#include <string>

namespace surveyor::doctor {

/// A child process confines itself and is denied to read a file of a random name; looks for the
/// record wherever @p facts say that this user may look, and in the helper's stream @p live, if it
/// gave one. Takes up to four seconds.
Canary releaseCanary(const Facts &facts, const std::string &auditLog, sources::HelperAnswer live,
                     const std::stop_token &stop);

} // namespace surveyor::doctor
