// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The states of Live and System History, by readings that give what a test log holds.

#include "gallery_state.h"

#include "app/main_window.h"
#include "denials/denial_view.h"
#include "places.h"
#include "session/clock_watch.h"
#include "session/log_session.h"

#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace surveyor::gui {
namespace {

using sources::HelperError;
using sources::HelperProblem;
using sources::Origin;

const std::string desktopLog = test::dataFile("samples/desktop.log");

/// A live view that has read @p log and goes on.
struct Watching
{
    std::string log = desktopLog;
    Origin origin = Origin::Helper;
    std::optional<HelperError> broken = {}; ///< since then
    LogSession::Kind kind = LogSession::Kind::Live;
};

struct Feed
{
    std::atomic<int> wanted = 1; ///< how often the log has come
    std::atomic<int> given = 0;
};

std::shared_ptr<Feed> watch(MainWindow &window, const Watching &watching)
{
    const auto feed = std::make_shared<Feed>();
    auto *const session = window.findChild<LogSession *>();
    session->start(watching.kind, {},
                   [watching, feed](denials::Store &store, const ReadingNews &news,
                                    const std::stop_token &stop) {
                       news.origin(watching.origin);
                       news.link(std::nullopt);
                       sources::LoadOptions options;
                       options.gapRows = true;
                       for (; !stop.stop_requested(); QThread::msleep(5)) {
                           if (feed->given == feed->wanted)
                               continue;
                           if (!watching.log.empty())
                               sources::load({watching.log}, store, options, stop);
                           news.grown(-1);
                           if (watching.broken)
                               news.link(watching.broken);
                           ++feed->given;
                           if (watching.kind == LogSession::Kind::History)
                               return ReadingEnd{};
                       }
                       return ReadingEnd{};
                   });
    letLive([&] { return feed->given == 1 && session->newest().size() > 0; });
    return feed;
}

void feedAgain(MainWindow &window, Feed &feed)
{
    const auto *const session = window.findChild<LogSession *>();
    const auto before = session->newest().size();
    ++feed.wanted;
    letLive([&] { return session->newest().size() > before; });
}

GalleryState problem(const char *name, HelperProblem problem)
{
    return {name, [problem](MainWindow &window) {
                auto *const session = window.findChild<LogSession *>();
                session->start(
                    LogSession::Kind::Live, {},
                    [problem](denials::Store &, const ReadingNews &, const std::stop_token &) {
                        return ReadingEnd{{}, HelperError{problem, "the reason it gave"}};
                    });
                letLive([session] { return session->state() == LogSession::State::Loaded; });
            }};
}

/// The desktop's log, and then nothing for a while.
std::string logWithGap(const QTemporaryDir &folder)
{
    const QString name = folder.filePath(QStringLiteral("live-gap.log"));
    QFile sample(QString::fromStdString(desktopLog));
    QFile log(name);
    if (sample.open(QIODevice::ReadOnly) && log.open(QIODevice::WriteOnly))
        log.write(sample.readAll() + "#landlock-surveyor gap cause=reader count=1042\n");
    return name.toStdString();
}

void setClockBack(MainWindow &window)
{
    auto *const clock = window.findChild<ClockWatch *>();
    watch(window, {});
    bool first = true;
    clock->setClocks([first]() mutable {
        return ClockWatch::Time{std::exchange(first, false) ? 1'795'473'600'000 : 1'795'470'000'000,
                                0};
    });
    letLive([clock] { return !clock->jumps().empty(); });
}

} // namespace

std::vector<GalleryState> galleryLiveStates(const QTemporaryDir &folder)
{
    return {
        {"live-asking",
         [](MainWindow &window) {
             window.findChild<LogSession *>()->start(
                 LogSession::Kind::Live, {},
                 [](denials::Store &, const ReadingNews &, const std::stop_token &stop) {
                     while (!stop.stop_requested())
                         QThread::msleep(5);
                     return ReadingEnd{};
                 });
         }},
        {"live-waiting",
         [](MainWindow &window) { watch(window, {.log = {}, .origin = Origin::Journal}); }},
        {"live", [](MainWindow &window) { watch(window, {}); }},
        {"live-journal", [](MainWindow &window) { watch(window, {.origin = Origin::Journal}); }},
        {"live-new-below",
         [](MainWindow &window) {
             const auto feed = watch(window, {});
             feedAgain(window, *feed);
             window.findChild<DenialView *>()->verticalScrollBar()->setValue(0);
             feedAgain(window, *feed);
         }},
        {"live-frozen",
         [](MainWindow &window) {
             const auto feed = watch(window, {});
             window.findChild<LogSession *>()->setFrozen(true);
             feedAgain(window, *feed);
         }},
        {"live-gap", [&folder](MainWindow &window) { watch(window, {.log = logWithGap(folder)}); }},
        {"live-reconnecting",
         [](MainWindow &window) {
             watch(window, {.broken = HelperError{HelperProblem::Gone, "killed"}});
         }},
        {"clock-set", setClockBack},
        {"history",
         [](MainWindow &window) {
             watch(window, {.origin = Origin::Journal, .kind = LogSession::Kind::History});
         }},
        problem("live-refused", HelperProblem::Refused),
        problem("live-no-agent", HelperProblem::NeedsAuthentication),
        problem("live-no-helper", HelperProblem::NotInstalled),
        problem("live-no-polkit", HelperProblem::NoPolkit),
        problem("live-no-bus", HelperProblem::NoBus),
        problem("live-helper-does-not-start", HelperProblem::NotStarted),
        problem("live-failed", HelperProblem::Failed),
    };
}

} // namespace surveyor::gui
