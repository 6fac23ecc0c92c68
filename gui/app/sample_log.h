// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace surveyor::gui {

/// The bundled sample as a file, since logs are read from files. It lives as long as this does.
class SampleLog
{
public:
    /// Writes the file if it is not there yet; empty if that failed.
    QString path();

private:
    QTemporaryDir m_folder;
};

} // namespace surveyor::gui
