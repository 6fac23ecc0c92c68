// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/related.h"

#include <QString>

#include <vector>

namespace surveyor::gui {

/// "SELinux", "AppArmor" …: names, the same in every language but for words.
QString guardName(denials::RelatedRecord::Guard guard);

/// Answers "was it Landlock at all?" in a sentence or two.
QString relatedVerdict(const std::vector<denials::RelatedRecord> &records);

/// The records themselves, escaped, one a line.
QString relatedLines(const std::vector<denials::RelatedRecord> &records);

} // namespace surveyor::gui
