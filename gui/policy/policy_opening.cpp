// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_opening.h"

#include "policy/formats/load.h"
#include "policy/policy_files.h"
#include "policy/policy_import.h"
#include "session/text.h"

#include <QFileInfo>

namespace surveyor::gui {
namespace {

/// A policy may have that name as well: what is one is no profile.
bool isPolicy(const QString &path, const QString &text)
{
    return formats::readDocument(toPath(path), text.toStdString()).result.policy.has_value();
}

FoundPolicy findPolicy(const QString &path)
{
    using Kind = FoundPolicy::Kind;
    FoundPolicy found;
    found.path = path;
    found.file = readPolicyFile(path);
    if (!found.file.error.isEmpty()) {
        found.kind = Kind::Unreadable;
        return found;
    }
    if (isProfileName(path) && !isPolicy(path, found.file.text))
        found.kind = Kind::Profile;
    else if (!isEditable(path, found.file.text))
        found.kind = Kind::Import;
    found.syntax = syntaxOf(path, found.file.text);
    return found;
}

} // namespace

QList<FoundPolicy> findPolicies(const QStringList &files)
{
    QList<FoundPolicy> found;
    for (const QString &file : files) {
        if (!QFileInfo(file).isDir()) {
            found += findPolicy(file);
            continue;
        }
        const QStringList inside = policiesIn(file);
        if (inside.isEmpty()) {
            FoundPolicy &nothing = found.emplace_back();
            nothing.path = file;
            nothing.kind = FoundPolicy::Kind::Nothing;
        }
        for (const QString &one : inside)
            found += findPolicy(one);
    }
    return found;
}

} // namespace surveyor::gui
