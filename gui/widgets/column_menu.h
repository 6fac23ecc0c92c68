// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

class QHeaderView;
class QMenu;

namespace surveyor::gui {

/// Adds a check box to @p menu for each column of @p header, in the order they stand in.
void addColumnChoices(QMenu *menu, QHeaderView *header);

} // namespace surveyor::gui
