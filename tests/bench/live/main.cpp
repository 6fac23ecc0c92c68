// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// How long a denial of the running kernel takes to the painted row of the live window, through the
// real bus, polkit and helper; and what the window's thread does while many come. Prints one JSON
// object of milliseconds and rates.

#include "app/main_window.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denier.h"
#include "helper/bus_world.h"
#include "kernel_audit/audit_guard.h"
#include "paint_watch.h"
#include "session/log_session.h"
#include "timed_application.h"
#include "widgets/resources.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <libaudit.h>
#include <span>
#include <vector>

using namespace surveyor;
using namespace surveyor::gui;
using bench::Denier;
using bench::PaintWatch;
using bench::TimedApplication;

namespace {

double msSince(std::int64_t ns)
{
    return static_cast<double>(bench::monotonicNow() - ns) / 1e6;
}

double share(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times.at(static_cast<std::size_t>(part * static_cast<double>(times.size() - 1)));
}

/// A live window, and when a row of it is painted.
class LiveWindow
{
public:
    LiveWindow()
        : m_view(m_window.findChild<DenialView *>())
        , m_session(m_window.findChild<LogSession *>())
        , m_paints(m_view->viewport())
    {
        QObject::connect(m_view->model(), &QAbstractItemModel::rowsInserted, &m_window,
                         [this] { m_paintsBefore = m_paints.paints(); });
        m_window.resize(1600, 900);
        m_window.show();
        for (auto *const action : m_window.findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_E))
                action->trigger();
        }
        TimedApplication::runUntil([this] {
            return m_session->link() == LogSession::Link::Open
                || m_session->state() == LogSession::State::Loaded;
        });
        if (!m_session->isLive())
            qFatal("the live view does not open");
    }

    [[nodiscard]] LogSession *session() const { return m_session; }
    [[nodiscard]] int paints() const { return m_paints.paints(); }

    /// The last row is this one, in sight, and was painted since it is there.
    [[nodiscard]] bool showsLast(const QString &path) const
    {
        const auto *const model = m_view->model();
        const int rows = model->rowCount();
        if (rows == 0 || m_paints.paints() == m_paintsBefore)
            return false;
        const QModelIndex last = model->index(rows - 1, DenialTableModel::Target);
        return last.data().toString() == path
            && m_view->viewport()->rect().intersects(m_view->visualRect(last));
    }

private:
    MainWindow m_window;
    DenialView *m_view;
    LogSession *m_session;
    PaintWatch m_paints;
    int m_paintsBefore = 0; ///< when the newest row came
};

/// In ms each, from right before the system call that is denied to the painted row.
std::vector<double> latencies(Denier &denier, LiveWindow &window)
{
    constexpr std::uint32_t warmUp = 20;
    constexpr std::uint32_t samples = 300;
    std::vector<double> times;
    for (std::uint32_t number = 0; number < warmUp + samples; ++number) {
        // At any moment of the reader's beat.
        const std::int64_t rest = bench::monotonicNow();
        TimedApplication::runUntil([&] { return msSince(rest) > 60 + number * 7 % 53; });
        const QString path = QString::fromStdString(Denier::pathOf(number));
        denier.denyOne(number);
        TimedApplication::runUntil([&] { return window.showsLast(path); });
        if (number >= warmUp)
            times.push_back(msSince(denier.at(number)));
    }
    return times;
}

void burst(Denier &denier, LiveWindow &window, TimedApplication &application, QJsonObject &results)
{
    // A denial has three records: 20,000 a second.
    constexpr std::uint32_t denialsPerSecond = 6700;
    constexpr double seconds = 4;
    const auto read = [&window] { return window.session()->newest().tally().records; };
    const auto recordsBefore = read();
    const auto denialsBefore = window.session()->newest().denialCount();
    const auto lostBefore = test::AuditGuard::query().lost;
    const int paintsBefore = window.paints();
    application.takeLongest();
    const std::int64_t began = bench::monotonicNow();
    denier.denyMany(denialsPerSecond, seconds);
    TimedApplication::runUntil([&] { return denier.isDone(); });
    const double took = msSince(began) / 1000;
    results.insert(QStringLiteral("burst_frames_per_s"), (window.paints() - paintsBefore) / took);
    results.insert(QStringLiteral("burst_denials_per_s"),
                   static_cast<double>(denier.made()) / took);
    // Until nothing more comes.
    std::int64_t quiet = bench::monotonicNow();
    auto seen = read();
    TimedApplication::runUntil([&] {
        if (read() != seen) {
            seen = read();
            quiet = bench::monotonicNow();
        }
        return msSince(quiet) > 1500;
    });
    results.insert(QStringLiteral("burst_stall_ms"), application.takeLongest());
    results.insert(QStringLiteral("burst_records_per_s"),
                   static_cast<double>(seen - recordsBefore) / took);
    results.insert(QStringLiteral("burst_made"), static_cast<double>(denier.made()));
    results.insert(QStringLiteral("burst_seen"),
                   static_cast<double>(window.session()->newest().denialCount() - denialsBefore));
    results.insert(QStringLiteral("burst_announced"),
                   static_cast<double>(window.session()->newest().tally().lost));
    results.insert(QStringLiteral("burst_lost_in_kernel"),
                   static_cast<double>(test::AuditGuard::query().lost - lostBefore));
}

} // namespace

int main(int argc, char **argv)
try {
    if (const auto why = test::BusWorld::whyNone()) {
        std::fprintf(stderr, "cannot be measured here: %s\n", why->c_str());
        return EXIT_FAILURE;
    }
    const test::AuditGuard audit;
    const test::BusWorld world({});
    const test::UniqueFd socket(::audit_open());
    ::audit_set_backlog_limit(socket.get(), 8192);
    Denier denier;
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor-bench"));
    TimedApplication application(argc, argv);
    loadResources();
    LiveWindow window;
    QJsonObject results;
    const auto times = latencies(denier, window);
    results.insert(QStringLiteral("samples"), static_cast<int>(times.size()));
    results.insert(QStringLiteral("latency_median_ms"), share(times, 0.5));
    results.insert(QStringLiteral("latency_p99_ms"), share(times, 0.99));
    results.insert(QStringLiteral("latency_most_ms"), share(times, 1));
    burst(denier, window, application, results);
    std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return EXIT_SUCCESS;
} catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return EXIT_FAILURE;
}
