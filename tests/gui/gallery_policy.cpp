// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The states of the Policies page.

#include "gallery_state.h"

#include "app/main_window.h"
#include "places.h"
#include "policy/policy_page.h"
#include "policy/template_menu.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace surveyor::gui {
namespace {

QString policy(const char *name)
{
    return QString::fromStdString(test::dataFile("policies/") + name);
}

PolicyPage *openPolicy(MainWindow &window)
{
    window.openPolicies({policy("web.toml")});
    settle(window);
    return window.findChild<PolicyPage *>();
}

/// The file of an island profile with a policy, a context and a key that nobody knows.
QString islandProfile(const QTemporaryDir &folder)
{
    const QString place = folder.filePath(QStringLiteral("web"));
    QDir().mkpath(place + QStringLiteral("/landlock"));
    QFile::copy(policy("web.toml"), place + QStringLiteral("/landlock/web.toml"));
    QFile profile(place + QStringLiteral("/profile.toml"));
    if (profile.open(QIODevice::WriteOnly))
        profile.write("workspace = true\ncolour = \"green\"\n\n[[context]]\nwhen_beneath = "
                      "\"/srv/web\"\n");
    return profile.fileName();
}

} // namespace

std::vector<GalleryState> galleryPolicyStates(const QTemporaryDir &folder)
{
    return {
        {"policy", [](MainWindow &window) { window.openPolicies({policy("web.toml")}); }},
        {"policy-broken", [](MainWindow &window) { window.openPolicies({policy("broken.toml")}); }},
        {"policy-empty", [](MainWindow &window) { window.openPolicies({}); }},
        {"policy-templates",
         [](MainWindow &window) {
             window.openPolicies({});
             auto *const page = window.findChild<PolicyPage *>();
             page->findChild<TemplateMenu *>()->popup(page->mapToGlobal(page->rect().center()));
         }},
        {"policy-export", [](MainWindow &window) { openPolicy(window)->exportCurrent(); }},
        {"policy-import", [](MainWindow &window) { openPolicy(window)->importCommandLine(); }},
        {"policy-compare", [](MainWindow &window) { openPolicy(window)->compareCurrent(); }},
        {"policy-island",
         [&folder](MainWindow &window) { window.openPolicies({islandProfile(folder)}); }},
    };
}

} // namespace surveyor::gui
