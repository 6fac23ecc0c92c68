// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/island_survey.h"

#include "policy/formats/island.h"
#include "policy/formats/load.h"
#include "policy/policy_files.h"
#include "session/text.h"

#include <QFileInfo>

namespace surveyor::gui {

IslandSurvey surveyIsland(const QString &path, const QStringList &contexts)
{
    IslandSurvey survey;
    survey.policies = policiesOfProfile(path);
    for (const QString &context : contexts) {
        if (!QFileInfo(context).isDir())
            survey.missing += context;
    }
    std::vector<std::string> files;
    for (const QString &policy : survey.policies)
        files.push_back(toPath(policy));
    const formats::LoadedPolicy loaded = formats::loadPolicy(
        {.layers = {files}, .format = formats::findFormat("landlockconfig-toml")});
    survey.carriesWorkspace = loaded.policy && !loaded.policy->layers.empty()
        && loaded.policy->layers.front().handledFs.rights.containsAll(
            formats::islandWorkspaceRights());
    return survey;
}

} // namespace surveyor::gui
