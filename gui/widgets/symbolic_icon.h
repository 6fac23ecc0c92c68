// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QIcon>
#include <QString>

namespace surveyor::gui {

/// The desktop theme's icon @p themeName, or where the theme has none the drawing
/// ":/icons/NAME.svg" of our own in the palette's text colour, so that it is seen on light and
/// dark alike.
QIcon symbolicIcon(const QString &themeName);

} // namespace surveyor::gui
