// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/load.h"

#include <QStringList>

namespace surveyor::gui {

/// "FILE: what is wrong with it", a line for each source that could not be read whole.
QStringList errorLines(const sources::LoadResult &result);

/// What else a reader should know before trusting what was read: that it was stopped, that the
/// text had already lost something.
QStringList cautionLines(const sources::LoadResult &result);

} // namespace surveyor::gui
