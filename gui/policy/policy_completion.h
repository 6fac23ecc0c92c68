// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/spelling.h"
#include "policy/model/policy.h"

#include <QString>
#include <QStringList>

namespace surveyor::gui {

/// What could stand at a place of a document.
struct PolicyCompletion
{
    int begin = 0; ///< of what is written of it already
    QStringList words;
};

/// Keys, rights, variables and paths of this host, by what is before @p position. @p policy gives
/// the names of variables.
PolicyCompletion completionAt(const QString &text, int position, formats::Syntax syntax,
                              const policy::Policy &policy);

} // namespace surveyor::gui
