// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

namespace surveyor::formats {

/// A Rust function that restricts its caller by the crate "landlock" (0.4.5 and newer), as far as
/// the running kernel can. The crate skips paths that are missing where it runs, and takes rights
/// of directories off files.
ExportResult writeRust(const policy::Policy &policy);

} // namespace surveyor::formats
