// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>

namespace surveyor::gui {

/// Makes the application speak @p language ("de", "pt_BR"), or the desktop's languages where it
/// is empty, as far as there are catalogues; English otherwise. Numbers and dates follow.
/// Before any widget is made.
void loadTranslations(const QString &language);

} // namespace surveyor::gui
