// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The setup assistant of a user's window on the running kernel, with real bus, polkit and helper:
// what it finds is what was done to the system, and its button mends it.

#include "app/main_window.h"
#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/user_window.h"
#include "setup/finding_card.h"
#include "setup/findings_view.h"
#include "setup/setup_assistant.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <gtest/gtest.h>
#include <libaudit.h>

namespace surveyor::test {
namespace {

using doctor::FindingId;
using doctor::Mend;

/// The assistant as its user sees it.
class Assistant
{
public:
    explicit Assistant(gui::MainWindow &window)
    {
        for (auto *const action : window.findChildren<QAction *>()) {
            if (action->text() == u"&Why Do I See Nothing? …")
                action->trigger();
        }
        m_dialog = window.findChild<gui::SetupAssistant *>();
    }
    [[nodiscard]] bool waitsForReport() const
    {
        return livesUntil(
            [this] { return m_dialog->examination()->state() == gui::Examination::State::Idle; });
    }
    [[nodiscard]] bool found(FindingId id) const
    {
        const auto &report = m_dialog->examination()->report();
        return report && std::ranges::contains(report->findings, id, &doctor::Finding::id);
    }
    [[nodiscard]] gui::FindingCard *card(Mend mend) const
    {
        return m_dialog->findChild<gui::FindingsView *>()->cardFor(mend);
    }
    /// Whether the card has such a button; it is pressed.
    [[nodiscard]] bool press(Mend mend) const
    {
        if (!card(mend))
            return false;
        for (auto *const button : card(mend)->findChildren<QPushButton *>()) {
            if (button->isVisible()) {
                button->click();
                return m_dialog->examination()->state() == gui::Examination::State::Mending;
            }
        }
        return false;
    }
    [[nodiscard]] std::string answer(Mend mend) const
    {
        std::string last;
        for (const auto *const label : card(mend)->findChildren<QLabel *>()) {
            if (label->isVisible())
                last = label->text().toStdString();
        }
        return last;
    }

private:
    gui::SetupAssistant *m_dialog = nullptr;
};

TEST(WindowSetup, TheButtonSwitchesAuditingOn)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const UniqueFd socket(audit_open());
    audit_set_enabled(socket.get(), 0);
    const std::string seen = inUserWindow([](gui::MainWindow &window) -> std::string {
        const Assistant assistant(window);
        if (!assistant.waitsForReport())
            return "no report";
        if (!assistant.found(FindingId::AuditOff) || !assistant.found(FindingId::CanarySilent))
            return "auditing that is off was not found";
        if (!assistant.press(Mend::EnableAudit))
            return "no button";
        if (!livesUntil([&] { return assistant.found(FindingId::AuditOn); }))
            return "not mended: " + assistant.answer(Mend::EnableAudit);
        return assistant.found(FindingId::CanarySeen) ? "mended" : "the canary is silent";
    });
    EXPECT_EQ(seen, "mended");
    EXPECT_EQ(AuditGuard::query().enabled, 1U);
}

TEST(WindowSetup, TheButtonLetsMoreRecordsWait)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const UniqueFd socket(audit_open());
    audit_set_backlog_limit(socket.get(), 64);
    const std::string seen = inUserWindow([](gui::MainWindow &window) -> std::string {
        const Assistant assistant(window);
        if (!assistant.waitsForReport() || !assistant.found(FindingId::BacklogSmall))
            return "the small queue was not found";
        if (!assistant.press(Mend::RaiseBacklog))
            return "no button";
        return livesUntil([&] { return !assistant.found(FindingId::BacklogSmall); }) ? "mended"
                                                                                     : "not mended";
    });
    EXPECT_EQ(seen, "mended");
    EXPECT_EQ(AuditGuard::query().backlogLimit, doctor::goodBacklog);
}

TEST(WindowSetup, WhoMayOnlyReadIsToldThatNothingWasChanged)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world(
        {.rules = "polkit.addRule(function(action, subject) {"
                  "  if (action.id == 'org.landlock-surveyor.control') return 'no';"
                  "  if (action.id.indexOf('org.landlock-surveyor.') == 0) return 'yes';"
                  "});"});
    const UniqueFd socket(audit_open());
    audit_set_enabled(socket.get(), 0);
    const std::string seen = inUserWindow([](gui::MainWindow &window) -> std::string {
        const Assistant assistant(window);
        if (!assistant.waitsForReport() || !assistant.press(Mend::EnableAudit))
            return "no button";
        if (!assistant.waitsForReport())
            return "no answer";
        return assistant.answer(Mend::EnableAudit);
    });
    EXPECT_TRUE(seen.starts_with("You may not change it")) << seen;
    EXPECT_EQ(AuditGuard::query().enabled, 0U);
}

} // namespace
} // namespace surveyor::test
