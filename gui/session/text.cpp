// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/text.h"

#include "text/escape.h"

#include <QFile>

namespace surveyor::gui {

QString shown(std::string_view untrusted)
{
    return fromBackend(text::escape(untrusted));
}

QString fromBackend(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string toPath(const QString &fileName)
{
    return QFile::encodeName(fileName).toStdString();
}

} // namespace surveyor::gui
