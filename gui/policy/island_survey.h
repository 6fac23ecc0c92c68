// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace surveyor::gui {

/// What the disk says about an island profile beside its profile.toml.
struct IslandSurvey
{
    QStringList policies; ///< the documents that count, all of them for every context
    QStringList missing;  ///< contexts that are no folders here: island ignores them
    /// Together the policies handle what a workspace grants; island runs none without. False
    /// where they are no policy together.
    bool carriesWorkspace = false;
};

/// Surveys the profile whose profile.toml is @p path. Blocks on the files; any thread.
IslandSurvey surveyIsland(const QString &path, const QStringList &contexts);

} // namespace surveyor::gui
