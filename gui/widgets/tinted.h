// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QPalette>

namespace surveyor::gui {

enum class Tone { Warning, Error };

/// @p surrounding with a ground that has something of the tone's colour in it. The tone is told by
/// icon and words; colour only supports.
QPalette tinted(const QPalette &surrounding, Tone tone);

} // namespace surveyor::gui
