// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/time_text.h"

namespace surveyor::cli {

using denials::utcTime;

} // namespace surveyor::cli
