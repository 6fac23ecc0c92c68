// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/spelling.h"

#include <QString>
#include <QStringList>

namespace surveyor::gui {

/// The documents in @p folder: those of an island profile are in its folder "landlock".
QStringList policiesIn(const QString &folder);

/// How a landlockconfig document of that name and text is written.
formats::Syntax syntaxOf(const QString &path, const QString &text);

/// Where a new policy begins: everything is denied.
QString emptyPolicyText();

} // namespace surveyor::gui
