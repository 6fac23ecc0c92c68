// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/text.h"

#include "text/escape.h"

#include <QFile>

#include <algorithm>

namespace surveyor::gui {

QString shown(std::string_view untrusted)
{
    return fromBackend(text::escape(untrusted));
}

QString shownLines(std::string_view untrusted)
{
    QStringList lines;
    while (!untrusted.empty()) {
        const auto end = std::min(untrusted.find('\n'), untrusted.size());
        lines += shown(untrusted.substr(0, end));
        untrusted.remove_prefix(std::min(end + 1, untrusted.size()));
    }
    return lines.join(u'\n');
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
