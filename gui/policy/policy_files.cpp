// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_files.h"

#include "policy/formats/registry.h"
#include "policy/formats/sidecar.h"
#include "session/text.h"

#include <QDir>

namespace surveyor::gui {

QStringList policiesIn(const QString &folder)
{
    const bool isProfile = QFileInfo::exists(folder + QStringLiteral("/profile.toml"));
    const QDir place(isProfile ? folder + QStringLiteral("/landlock") : folder);
    QStringList files;
    const auto entries = place.entryInfoList({QStringLiteral("*.toml"), QStringLiteral("*.json")},
                                             QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (!formats::isSidecarName(toPath(entry.fileName())))
            files += entry.absoluteFilePath();
    }
    return files;
}

formats::Syntax syntaxOf(const QString &path, const QString &text)
{
    const formats::Format &format = formats::recogniseFormat(toPath(path), text.toStdString());
    return format.name == "landlockconfig-json" ? formats::Syntax::Json : formats::Syntax::Toml;
}

QString emptyPolicyText()
{
    return QStringLiteral("abi = 7\n"
                          "\n"
                          "[[ruleset]]\n"
                          "handled_access_fs = [\"abi.all\"]\n"
                          "handled_access_net = [\"abi.all\"]\n"
                          "scoped = [\"abi.all\"]\n");
}

} // namespace surveyor::gui
