// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace surveyor::gui {

/// Where a new policy can begin.
struct PolicyTemplate
{
    QString title;       ///< "Network client"
    QString explanation; ///< one line: what it allows
    QString text;        ///< the document, TOML
};

/// The empty policy first, then those among the program's resources.
QList<PolicyTemplate> policyTemplates();

} // namespace surveyor::gui
