// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_files.h"

#include "policy/formats/registry.h"
#include "policy/formats/sidecar.h"
#include "session/text.h"

#include <QDir>

namespace surveyor::gui {

namespace {

const QString profileName = QStringLiteral("profile.toml");

QStringList documentsIn(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    const auto entries = QDir(folder).entryInfoList(patterns, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (!formats::isSidecarName(toPath(entry.fileName())))
            files += entry.absoluteFilePath();
    }
    return files;
}

} // namespace

QStringList policiesIn(const QString &folder)
{
    const QString profile = folder + u'/' + profileName;
    if (QFileInfo::exists(profile))
        return QStringList(profile) + policiesOfProfile(profile);
    return documentsIn(folder, {QStringLiteral("*.toml"), QStringLiteral("*.json")});
}

bool isProfileName(const QString &path)
{
    return QFileInfo(path).fileName() == profileName;
}

QStringList policiesOfProfile(const QString &path)
{
    return documentsIn(QFileInfo(path).path() + QStringLiteral("/landlock"),
                       {QStringLiteral("*.toml")});
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
