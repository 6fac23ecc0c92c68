// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "setup/examination.h"

#include <QString>

namespace surveyor::gui {

/// What was found as plain text, to be sent to somebody who helps: versions, each finding with its
/// name, which is the same in all languages.
QString setupReport(const Examination::Report &report);

} // namespace surveyor::gui
