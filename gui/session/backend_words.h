// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "landlock/rights.h"

#include <QString>

#include <string_view>

namespace surveyor::gui {

/// What @p right is for, in a few words of the user's language. Kernel names stay as they are.
QString glossOf(const landlock::Right &right);

/// The same by the name in a record; says so where it is newer than this program.
QString glossOf(std::string_view blocker);

} // namespace surveyor::gui
