// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QStringList>

class QMimeData;

namespace surveyor::gui {

/// The files of this host that are dragged or dropped; other addresses are left out.
QStringList localFiles(const QMimeData *data);

} // namespace surveyor::gui
