// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "session/filter_state.h"

class QSettings;

namespace surveyor::gui {

/// Keeps the conditions of the filter between runs, as text and with those switched off.
void saveFilter(QSettings &settings, const FilterState::Parts &parts);

/// What saveFilter() kept. Conditions that mean nothing to this version are left out.
FilterState::Parts loadFilter(const QSettings &settings);

} // namespace surveyor::gui
