// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

#include <string_view>

namespace surveyor::formats {

/// A drop-in for a service, "landlock.conf", that runs the service's command by landlock-survey run,
/// and the policy beside it, one landlockconfig document a layer. systemd itself has no directive
/// for Landlock.
ExportResult writeSystemdDropIn(const policy::Policy &policy, std::string_view name);

} // namespace surveyor::formats
