// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/spelling.h"

#include <QString>
#include <QStringList>

namespace surveyor::gui {

/// The documents in @p folder. Of an island profile it is profile.toml and those in its folder
/// "landlock". Blocks on the folder.
QStringList policiesIn(const QString &folder);

/// Whether island reads a file of this name as a profile's own.
bool isProfileName(const QString &path);

/// The documents that the island profile @p path, its profile.toml, uses: all of them count.
/// Blocks on the folder.
QStringList policiesOfProfile(const QString &path);

/// How a landlockconfig document of that name and text is written.
formats::Syntax syntaxOf(const QString &path, const QString &text);

/// Where a new policy begins: everything is denied.
QString emptyPolicyText();

} // namespace surveyor::gui
