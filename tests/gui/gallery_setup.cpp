// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The states of the setup assistant, by facts that are made up.

#include "gallery_state.h"
#include "made_up_facts.h"

#include "app/main_window.h"
#include "setup/findings_view.h"
#include "setup/setup_assistant.h"

#include <QThread>

namespace surveyor::gui {
namespace {

SetupAssistant *openAssistant(MainWindow &window, const Examination::Hands &hands)
{
    auto *const assistant = new SetupAssistant(&window, hands);
    assistant->present();
    letLive([&] { return assistant->examination()->report().has_value(); });
    return assistant;
}

void pressSwitchOn(SetupAssistant *assistant)
{
    auto *const findings = assistant->findChild<FindingsView *>();
    Q_EMIT findings->mendWanted(surveyor::doctor::Mend::EnableAudit);
}

/// Never comes to an end by itself.
template<typename Answer>
auto waiting(Answer answer)
{
    return [answer](const auto &, const std::stop_token &stop) {
        while (!stop.stop_requested())
            QThread::msleep(5);
        return answer();
    };
}

} // namespace

std::vector<GalleryState> gallerySetupStates()
{
    return {
        {"setup-looking",
         [](MainWindow &window) {
             Examination::Hands hands = handsThatFind(sickFacts());
             hands.examine = waiting(sickFacts);
             openAssistant(window, hands);
         }},
        {"setup-problems",
         [](MainWindow &window) { openAssistant(window, handsThatFind(sickFacts())); }},
        {"setup-well",
         [](MainWindow &window) { openAssistant(window, handsThatFind(healthyFacts())); }},
        {"setup-locked",
         [](MainWindow &window) { openAssistant(window, handsThatFind(lockedFacts())); }},
        {"setup-asking",
         [](MainWindow &window) {
             Examination::Hands hands = handsThatFind(sickFacts());
             hands.mend = waiting([] { return Examination::Hands::Mended(); });
             pressSwitchOn(openAssistant(window, hands));
         }},
        {"setup-refused",
         [](MainWindow &window) {
             pressSwitchOn(openAssistant(window, handsThatFind(sickFacts())));
         }},
        {"setup-stopped",
         [](MainWindow &window) {
             Examination::Hands hands = handsThatFind(sickFacts());
             hands.examine = waiting(sickFacts);
             openAssistant(window, hands)->examination()->cancel();
         }},
    };
}

} // namespace surveyor::gui
