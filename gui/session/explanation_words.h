// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/explanation/message.h"

#include <QString>

namespace surveyor::gui {

/// A statement of an explanation in the user's language, with its arguments escaped. Plain text.
QString sentenceOf(const denials::Statement &statement);

} // namespace surveyor::gui
