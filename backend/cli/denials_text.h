// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "denials/gap.h"

#include <string>

namespace surveyor::cli {

/// One denial for people, escaped: time, domain, process, blockers, object.
std::string denialLine(const denials::Denial &denial);

/// A place where records are missing, in a line of the same form.
std::string gapLine(const denials::Gap &gap);

} // namespace surveyor::cli
