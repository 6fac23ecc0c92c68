// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

namespace surveyor::formats {

/// A Go function that restricts its process by go-landlock (0.9), as far as the running kernel can.
/// Paths that are missing where it runs are skipped. The module refuses rights of directories on
/// files: they are left out by what stands at the path on this host.
ExportResult writeGo(const policy::Policy &policy);

} // namespace surveyor::formats
