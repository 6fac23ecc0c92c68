// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

namespace surveyor::formats {

/// A shell script that runs its arguments by minijail0 (2026.05): one layer, four classes of rights,
/// all filesystem rights of ABI 5 restricted.
ExportResult writeMinijail(const policy::Policy &policy);

} // namespace surveyor::formats
