// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_client.h"

#include <QString>

namespace surveyor::gui {

// Why there is no live view or system history, in words for the person who asked for it.

/// A heading.
QString problemTitle(sources::HelperProblem problem);
/// What that means and what to do next, a sentence or two.
QString problemText(const sources::HelperError &error);
/// Whether trying again may help without anything else done first.
bool isWorthRetrying(sources::HelperProblem problem);

} // namespace surveyor::gui
