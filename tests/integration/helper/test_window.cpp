// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The whole way: a user presses Live in the window, a rule says yes, the kernel denies a sandbox
// something, and the row is seen. Real kernel, bus, polkit and helper; the screen is a picture.

#include "app/main_window.h"
#include "audit_guard.h"
#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "helper/user_window.h"
#include "helper/window_eyes.h"
#include "places.h"

#include <QElapsedTimer>

#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *live = "org.landlock_surveyor.Live1";

std::string titleAfterLive()
{
    return inWindow([](const WindowEyes &eyes) {
        eyes.pressKeys(Qt::CTRL | Qt::Key_E);
        livesUntil([&] { return eyes.session()->state() == gui::LogSession::State::Loaded; });
        return eyes.title();
    });
}

TEST(WindowLive, ADenialIsSeenWithinMoments)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const std::string path = "/var/tmp/denied-" + std::to_string(::getpid());
    const std::string seen = inWindow([&path](const WindowEyes &eyes) -> std::string {
        eyes.pressKeys(Qt::CTRL | Qt::Key_E);
        if (!livesUntil([&] { return eyes.isOpen(); }))
            return "not open: " + eyes.title();
        if (eyes.title() != "Nothing was denied yet")
            return "no waiting page: " + eyes.title();
        QElapsedTimer clock;
        clock.start();
        beDenied(path);
        if (!livesUntil([&] { return eyes.showsTarget(QString::fromStdString(path)); }))
            return "no row";
        return "seen " + std::to_string(clock.elapsed());
    });
    ASSERT_TRUE(seen.starts_with("seen ")) << seen;
    // From before the sandbox was made to the row in the table, in ms.
    RecordProperty("latency_ms", seen.substr(5));
    std::cout << "denial to row: " << seen.substr(5) << " ms\n";
}

TEST(WindowLive, ComesBackWhenTheHelperIsKilledAndShowsTheGap)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const std::string mark = "/tmp/surveyor-window-mark-" + std::to_string(::getpid());
    std::thread killer([&mark] {
        if (waitFor([&mark] { return std::filesystem::exists(mark); }))
            ::kill(ownerOf(live), SIGKILL);
    });
    const std::string seen = inWindow([&mark](const WindowEyes &eyes) -> std::string {
        eyes.pressKeys(Qt::CTRL | Qt::Key_E);
        if (!livesUntil([&] { return eyes.isOpen(); }))
            return "not open";
        beDenied("/var/tmp/before");
        if (!livesUntil([&] { return eyes.showsTarget(QStringLiteral("/var/tmp/before")); }))
            return "no row";
        std::filesystem::create_directory(mark);
        if (!livesUntil([&] { return !eyes.isOpen(); }))
            return "did not notice";
        if (!livesUntil([&] { return eyes.isOpen(); }))
            return "did not come back";
        beDenied("/var/tmp/after");
        if (!livesUntil([&] { return eyes.showsTarget(QStringLiteral("/var/tmp/after")); }))
            return "no row after";
        return eyes.showsGap() ? "all" : "no gap";
    });
    killer.join();
    std::filesystem::remove(mark);
    EXPECT_EQ(seen, "all");
}

TEST(WindowLive, ARefusalIsTold)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    EXPECT_EQ(titleAfterLive(), "You may not read the system’s records");
}

TEST(WindowLive, ThatNobodyCanAskForAPasswordIsTold)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    EXPECT_EQ(titleAfterLive(), "Nobody can ask for your password");
}

TEST(WindowHistory, WhoMayReadTheLogIsNotAsked)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.rules = ruleFor("surveyor-test", "NO")});
    // What the user may not read is the helper's to read, and that refuses here.
    const auto historyOf = [] {
        return inWindow([](const WindowEyes &eyes) -> std::string {
            eyes.session()->openHistory({});
            if (!livesUntil(
                    [&] { return eyes.session()->state() == gui::LogSession::State::Loaded; }))
                return "not read";
            return eyes.session()->view().denialCount() > 0 ? "denials" : eyes.title();
        });
    };
    namespace fs = std::filesystem;
    const fs::path log = "/var/log/audit/audit.log";
    fs::copy_file(dataFile("samples/auditd-enriched.log"), log,
                  fs::copy_options::overwrite_existing);
    fs::permissions(log.parent_path(), fs::perms(0700));
    EXPECT_EQ(historyOf(), "You may not read the system’s records");
    fs::permissions(log.parent_path(), fs::perms(0755));
    fs::permissions(log, fs::perms(0644));
    EXPECT_EQ(historyOf(), "denials");
}

TEST(WindowLive, AMissingHelperIsTold)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.helper = false});
    EXPECT_EQ(titleAfterLive(), "The helper is not installed");
}

TEST(WindowLive, AMissingPolkitIsTold)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({.polkit = false});
    EXPECT_EQ(titleAfterLive(), "There is no polkit to give permission");
}

} // namespace
} // namespace surveyor::test
