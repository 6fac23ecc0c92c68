// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The journal in the window of a user who may read it: nobody is asked, neither for what happens
// now nor for what was kept. The helper of these worlds says no, so that asking it would be seen.

#include "app/main_window.h"
#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "helper/window_eyes.h"
#include "helper/world_journal.h"

#include <gtest/gtest.h>

namespace surveyor::test {
namespace {

using State = gui::LogSession::State;

constexpr const char *refused = "You may not read the system’s records";

std::string historyOf(const std::vector<gid_t> &groups)
{
    return inWindow(
        [](const WindowEyes &eyes) -> std::string {
            eyes.choose(QStringLiteral("&Everything kept"));
            if (!livesUntil([&] { return eyes.session()->state() == State::Loaded; }))
                return "not read";
            if (eyes.session()->view().denialCount() == 0)
                return eyes.title();
            return std::to_string(eyes.session()->view().denialCount()) + ", "
                + (eyes.statusSays(QStringLiteral("History: journal")) ? "journal" : "elsewhere");
        },
        groups);
}

TEST(WindowJournal, LiveAsksNobodyWhereTheJournalMayBeRead)
{
    SURVEYOR_NEEDS_WORLD_JOURNAL();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    WorldJournal journal;
    journal.deny("/var/tmp/before");
    const std::string seen = inWindow(
        [&journal](const WindowEyes &eyes) -> std::string {
            eyes.pressKeys(Qt::CTRL | Qt::Key_E);
            if (!livesUntil([&] { return eyes.isOpen(); }))
                return "not open: " + eyes.title();
            if (eyes.title() != "Nothing was denied yet")
                return "no waiting page: " + eyes.title();
            if (!eyes.statusSays(QStringLiteral("Live: journal")))
                return "the status line does not say where it comes from";
            for (int at = 0; at < 20; ++at) {
                const std::string path = "/var/tmp/now-" + std::to_string(at);
                journal.deny(path);
                if (!livesUntil([&] { return eyes.showsTarget(QString::fromStdString(path)); }))
                    return "no row of " + path;
            }
            if (eyes.showsTarget(QStringLiteral("/var/tmp/before")))
                return "what was before is shown";
            eyes.pressKeys(Qt::CTRL | Qt::Key_E);
            if (!livesUntil([&] { return eyes.session()->state() == State::Loaded; }))
                return "does not stop";
            return std::to_string(eyes.session()->view().denialCount());
        },
        {admGroup});
    EXPECT_EQ(seen, "20");
    EXPECT_LT(ownerOf("org.landlock_surveyor.Live1"), 0) << "the helper was started";
}

TEST(WindowJournal, LiveAsksTheHelperWhereItMayNotBeRead)
{
    SURVEYOR_NEEDS_WORLD_JOURNAL();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    const WorldJournal journal;
    EXPECT_EQ(inWindow([](const WindowEyes &eyes) {
                  eyes.pressKeys(Qt::CTRL | Qt::Key_E);
                  livesUntil([&] { return eyes.session()->state() == State::Loaded; });
                  return eyes.title();
              }),
              refused);
}

TEST(WindowJournal, LiveAsksTheHelperWhereNoAuditRecordsAreTaken)
{
    SURVEYOR_NEEDS_WORLD_JOURNAL();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const WorldJournal journal(WorldJournal::First::Kernel);
    const std::string seen = inWindow(
        [](const WindowEyes &eyes) -> std::string {
            eyes.pressKeys(Qt::CTRL | Qt::Key_E);
            if (!livesUntil([&] { return eyes.isOpen(); }))
                return "not open: " + eyes.title();
            beDenied("/var/tmp/through-the-helper");
            if (!livesUntil([&] {
                    return eyes.showsTarget(QStringLiteral("/var/tmp/through-the-helper"));
                }))
                return "no row";
            return eyes.statusSays(QStringLiteral("Live: helper")) ? "helper" : "elsewhere";
        },
        {admGroup});
    EXPECT_EQ(seen, "helper");
}

TEST(WindowJournal, HistoryAsksNobodyWhereTheJournalMayBeRead)
{
    SURVEYOR_NEEDS_WORLD_JOURNAL();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    WorldJournal journal;
    for (const char *const path : {"/var/tmp/one", "/var/tmp/two", "/var/tmp/three"})
        journal.deny(path);
    ASSERT_TRUE(waitFor([] { return historyOf({admGroup}) == "3, journal"; }))
        << historyOf({admGroup});
    EXPECT_LT(ownerOf("org.landlock_surveyor.History1"), 0) << "the helper was started";
    EXPECT_EQ(historyOf({}), refused);
}

} // namespace
} // namespace surveyor::test
