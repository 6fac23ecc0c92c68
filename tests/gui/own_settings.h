// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "widgets/resources.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace surveyor::gui {

/// Settings of a test's own, empty at first, in the place of those of whoever runs it, and the
/// program's resources. Make one before the first window.
class OwnSettings
{
public:
    OwnSettings()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor-test"));
        loadResources();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace surveyor::gui
