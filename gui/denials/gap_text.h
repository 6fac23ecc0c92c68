// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/gap.h"

#include <QString>

namespace surveyor::gui {

// Words for a place where records are missing. Plain text, with nothing from records in it.

/// One line: how many, and who lost them.
QString gapText(const denials::Gap &gap);
/// What that means for the reader of the log.
QString gapMeaning(const denials::Gap &gap);
/// What can be done so that it does not happen again.
QString gapRemedy(const denials::Gap &gap);

} // namespace surveyor::gui
