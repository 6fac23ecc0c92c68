// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/explanation/explanation.h"
#include "denials/gap.h"

#include <QString>

namespace surveyor::gui {

/// An explanation as rich text: what was refused first, then a paragraph for each part of the
/// story. What is only likely says so.
QString explanationHtml(const denials::Explanation &explanation);

/// The same of a place where records are missing.
QString gapHtml(const denials::Gap &gap);

} // namespace surveyor::gui
