// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

namespace surveyor::formats {

/// A C program of its own that needs no library: restricts itself by system calls, as far as the
/// running kernel can, and becomes the command it is given. `restrict_self()` of it can be taken
/// into other programs. Compiles with headers of any age.
ExportResult writeCProgram(const policy::Policy &policy);

} // namespace surveyor::formats
