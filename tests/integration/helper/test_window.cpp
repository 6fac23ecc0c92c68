// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The whole way: a user presses Live in the window, a rule says yes, the kernel denies a sandbox
// something, and the row is seen. Real kernel, bus, polkit and helper; the screen is a picture.

#include "app/main_window.h"
#include "audit_guard.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "helper/bus_world.h"
#include "helper/user_reader.h"
#include "helper/user_window.h"
#include "session/log_session.h"
#include "widgets/state_page.h"

#include <QAction>
#include <QElapsedTimer>

#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr const char *live = "org.landlock_surveyor.Live1";

/// What the window's user sees.
class Eyes
{
public:
    explicit Eyes(gui::MainWindow &window)
        : m_window(window)
    {
    }
    static bool waitFor(const std::function<bool()> &seen) { return livesUntil(seen); }
    void pressLive() const
    {
        for (auto *const action : m_window.findChildren<QAction *>()) {
            if (action->text() == u"&Live" && action->isCheckable())
                action->trigger();
        }
    }
    [[nodiscard]] gui::LogSession *session() const
    {
        return m_window.findChild<gui::LogSession *>();
    }
    [[nodiscard]] bool isOpen() const { return session()->link() == gui::LogSession::Link::Open; }
    [[nodiscard]] bool showsTarget(const QString &path) const
    {
        const auto *const model = m_window.findChild<gui::DenialView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, gui::DenialTableModel::Target).data().toString() == path)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool showsGap() const
    {
        const auto *const model = m_window.findChild<gui::DenialView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, gui::DenialTableModel::Target)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("Gap:")))
                return true;
        }
        return false;
    }
    [[nodiscard]] std::string title() const
    {
        for (const auto *const page : m_window.findChildren<gui::StatePage *>()) {
            if (page->isVisible())
                return page->title().toStdString();
        }
        return {};
    }

private:
    gui::MainWindow &m_window;
};

std::string inWindow(const std::function<std::string(const Eyes &)> &look)
{
    return inUserWindow([&look](gui::MainWindow &window) { return look(Eyes(window)); });
}

std::string titleAfterLive()
{
    return inWindow([](const Eyes &eyes) {
        eyes.pressLive();
        Eyes::waitFor([&] { return eyes.session()->state() == gui::LogSession::State::Loaded; });
        return eyes.title();
    });
}

TEST(WindowLive, ADenialIsSeenWithinMoments)
{
    SURVEYOR_NEEDS_WORLD();
    const AuditGuard audit;
    const BusWorld world({.rules = ruleFor("surveyor-test", "YES")});
    const std::string path = "/var/tmp/denied-" + std::to_string(::getpid());
    const std::string seen = inWindow([&path](const Eyes &eyes) -> std::string {
        eyes.pressLive();
        if (!Eyes::waitFor([&] { return eyes.isOpen(); }))
            return "not open: " + eyes.title();
        if (eyes.title() != "Nothing was denied yet")
            return "no waiting page: " + eyes.title();
        QElapsedTimer clock;
        clock.start();
        beDenied(path);
        if (!Eyes::waitFor([&] { return eyes.showsTarget(QString::fromStdString(path)); }))
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
    const std::string seen = inWindow([&mark](const Eyes &eyes) -> std::string {
        eyes.pressLive();
        if (!Eyes::waitFor([&] { return eyes.isOpen(); }))
            return "not open";
        beDenied("/var/tmp/before");
        if (!Eyes::waitFor([&] { return eyes.showsTarget(QStringLiteral("/var/tmp/before")); }))
            return "no row";
        std::filesystem::create_directory(mark);
        if (!Eyes::waitFor([&] { return !eyes.isOpen(); }))
            return "did not notice";
        if (!Eyes::waitFor([&] { return eyes.isOpen(); }))
            return "did not come back";
        beDenied("/var/tmp/after");
        if (!Eyes::waitFor([&] { return eyes.showsTarget(QStringLiteral("/var/tmp/after")); }))
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
        return inWindow([](const Eyes &eyes) -> std::string {
            eyes.session()->openHistory({});
            if (!Eyes::waitFor(
                    [&] { return eyes.session()->state() == gui::LogSession::State::Loaded; }))
                return "not read";
            return eyes.session()->view().denialCount() > 0 ? "denials" : eyes.title();
        });
    };
    namespace fs = std::filesystem;
    const fs::path log = "/var/log/audit/audit.log";
    fs::copy_file(SURVEYOR_TEST_DATA "/samples/auditd-enriched.log", log,
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
