// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/spelling.h"
#include "policy/policy_file.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace surveyor::gui {

/// A file that is to be opened, as it was found.
struct FoundPolicy
{
    enum class Kind {
        Document, ///< landlockconfig's
        Profile,  ///< the profile.toml of an island profile
        Import,   ///< something else that may be imported
        Nothing,  ///< a folder without policies
        Unreadable,
    };

    QString path; ///< absolute
    Kind kind = Kind::Document;
    PolicyFile file;
    formats::Syntax syntax = formats::Syntax::Toml;
};

/// What is to be opened for @p files, absolute paths: for a folder what is in it, for an island
/// profile its profile.toml first. Blocks on the files; any thread.
QList<FoundPolicy> findPolicies(const QStringList &files);

} // namespace surveyor::gui
