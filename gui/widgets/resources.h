// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

namespace surveyor::gui {

/// Makes icons and samples known to Qt; they are in a static library, which nobody loads by
/// itself. Harmless when called again.
void loadResources();

} // namespace surveyor::gui
