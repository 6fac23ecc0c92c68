// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/sample_log.h"

#include <QFile>

namespace surveyor::gui {

QString SampleLog::path()
{
    QString path = m_folder.filePath(QStringLiteral("sample.log"));
    if (!QFile::exists(path) && !QFile::copy(QStringLiteral(":/samples/desktop.log"), path))
        return {};
    return path;
}

} // namespace surveyor::gui
