// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Measures the window on a log: main LOG MORE, where MORE holds the rows to append. Prints one
// JSON object of milliseconds; tests/bench/run compares them. Peers stand beside the numbers:
// what Qt's own parts take for the same.

#include "app/main_window.h"
#include "burst_source.h"
#include "denials/denial_header.h"
#include "denials/denial_table_model.h"
#include "denials/denial_view.h"
#include "denials/query/query.h"
#include "denials/row_index_proxy.h"
#include "denials/table_pane.h"
#include "paint_watch.h"
#include "peers.h"
#include "session/log_session.h"
#include "session/row_filter.h"
#include "session/row_sorter.h"
#include "sources/follow.h"
#include "sources/load.h"
#include "timed_application.h"
#include "widgets/resources.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <vector>

using namespace surveyor;
using namespace surveyor::gui;
using bench::PaintWatch;
using bench::TimedApplication;

namespace {

using Column = DenialTableModel::Column;

double since(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

double share(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times.at(static_cast<std::size_t>(part * static_cast<double>(times.size() - 1)));
}

/// How long @p widget takes to be made, shown and painted.
double untilFirstPaint(const std::function<std::unique_ptr<QWidget>()> &make)
{
    QElapsedTimer clock;
    clock.start();
    const auto widget = make();
    const PaintWatch watch(widget.get());
    widget->resize(1600, 900);
    widget->show();
    TimedApplication::runUntil([&] { return watch.paints() > 0; });
    return since(clock);
}

/// Times of scrolling by three rows, again and again, each to the painted end.
std::vector<double> scroll(QTableView &view)
{
    constexpr int frames = 300;
    QScrollBar *const bar = view.verticalScrollBar();
    bar->setValue(0);
    TimedApplication::processEvents();
    const int step = 3 * view.rowHeight(0);
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue((bar->value() + step) % std::max(1, bar->maximum()));
        TimedApplication::sendPostedEvents(nullptr, 0);
        TimedApplication::processEvents();
        times.push_back(since(clock));
    }
    return times;
}

class Bench
{
public:
    explicit Bench(TimedApplication &application)
        : m_application(application)
    {
    }

    void start();
    void load(const QString &log);
    void filter();
    void sort();
    void scrollTable();
    void peers();
    void append(const std::string &log, const std::string &more);
    void burst(const std::string &more);
    [[nodiscard]] const QJsonObject &results() const { return m_results; }

private:
    void put(const char *name, double ms)
    {
        // Where it stops is where it hangs.
        std::fprintf(stderr, "%s %.1f\n", name, ms);
        m_results.insert(QLatin1StringView(name), ms);
    }
    /// From @p act to the table painted in its new state, with nothing left to do.
    double untilRepainted(const std::function<void()> &act);

    TimedApplication &m_application;
    std::unique_ptr<MainWindow> m_window;
    DenialView *m_view = nullptr;
    RowFilter *m_filter = nullptr;
    RowSorter *m_sorter = nullptr;
    QJsonObject m_results;
};

void Bench::start()
{
    // The first window of a process also pays for the style and the fonts.
    put("label_first_ms", untilFirstPaint([] { return std::make_unique<QLabel>("label"); }));
    put("label_ms", untilFirstPaint([] { return std::make_unique<QLabel>("label"); }));
    put("empty_window_ms", untilFirstPaint([] { return std::make_unique<MainWindow>(); }));
}

void Bench::load(const QString &log)
{
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1600, 900);
    m_window->show();
    TimedApplication::processEvents();
    m_view = m_window->findChild<DenialView *>();
    m_filter = m_window->findChild<RowFilter *>();
    m_sorter = m_window->findChild<RowSorter *>();
    const PaintWatch watch(m_view->viewport());
    m_application.takeLongest();
    QElapsedTimer clock;
    clock.start();
    m_window->openFiles({log});
    TimedApplication::runUntil(
        [&] { return watch.paints() > 0 && m_view->model()->rowCount() > 0; });
    put("first_rows_ms", since(clock));
    TimedApplication::runUntil([&] { return m_window->isSettled(); });
    put("loaded_ms", since(clock));
    put("stall_loading_ms", m_application.takeLongest());
    m_results.insert(QStringLiteral("rows"), m_view->model()->rowCount());
}

double Bench::untilRepainted(const std::function<void()> &act)
{
    const PaintWatch watch(m_view->viewport());
    m_application.takeLongest();
    QElapsedTimer clock;
    clock.start();
    act();
    TimedApplication::runUntil(
        [&] { return watch.paints() > 0 && !m_filter->isBusy() && !m_sorter->isBusy(); });
    return since(clock);
}

void Bench::filter()
{
    const auto setText = [this](const char *text) {
        return untilRepainted(
            [this, text] { m_filter->setQuery(denials::query::Query::parse(text).value()); });
    };
    put("filter_few_ms", setText("path:**table_347**"));
    m_results.insert(QStringLiteral("filter_few_rows"), m_view->model()->rowCount());
    put("stall_filter_ms", m_application.takeLongest());
    put("clear_few_ms", setText(""));
    put("stall_clear_ms", m_application.takeLongest());
    put("filter_many_ms", setText("path:**lib**"));
    m_results.insert(QStringLiteral("filter_many_rows"), m_view->model()->rowCount());
    put("clear_many_ms", setText(""));
    put("filter_word_ms", setText("lib"));
    setText("");
    put("filter_column_ms", setText("right:fs.read_file"));
    put("clear_column_ms", setText(""));
}

void Bench::sort()
{
    const auto sortBy = [this](int column, Qt::SortOrder order) {
        return untilRepainted(
            [this, column, order] { m_view->header()->setSortIndicator(column, order); });
    };
    put("sort_target_ms", sortBy(Column::Target, Qt::AscendingOrder));
    put("stall_sort_ms", m_application.takeLongest());
    put("sort_target_again_ms", sortBy(Column::Target, Qt::DescendingOrder));
    put("sort_program_ms", sortBy(Column::Program, Qt::AscendingOrder));
    put("sort_time_down_ms", sortBy(Column::Time, Qt::DescendingOrder));
    put("sort_arrival_ms", sortBy(-1, Qt::AscendingOrder));
}

void Bench::scrollTable()
{
    const std::vector<double> times = scroll(*m_view);
    put("scroll_median_ms", share(times, 0.5));
    put("scroll_p99_ms", share(times, 0.99));
}

void Bench::peers()
{
    bench::TrivialModel model(m_view->model()->rowCount());
    QTableView plain;
    plain.setModel(&model);
    plain.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.resize(m_view->size());
    plain.show();
    TimedApplication::processEvents();
    const std::vector<double> times = scroll(plain);
    put("plain_scroll_median_ms", share(times, 0.5));
    put("plain_scroll_p99_ms", share(times, 0.99));
    plain.hide();

    // Qt's own filter, on so few rows that it comes to an end.
    constexpr int fewRows = 20'000;
    bench::TrivialModel few(fewRows);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&few);
    plain.setModel(&proxy);
    plain.show();
    TimedApplication::processEvents();
    QElapsedTimer clock;
    clock.start();
    proxy.setFilterFixedString(QStringLiteral("path/1"));
    TimedApplication::processEvents();
    put("qsortfilterproxy_20k_filter_ms", since(clock));
    clock.restart();
    proxy.setFilterFixedString({});
    TimedApplication::processEvents();
    put("qsortfilterproxy_20k_clear_ms", since(clock));
    clock.restart();
    proxy.sort(0);
    TimedApplication::processEvents();
    put("qsortfilterproxy_20k_sort_ms", since(clock));
}

void Bench::append(const std::string &log, const std::string &more)
{
    denials::Store store;
    sources::load({log}, store);
    DenialTableModel model;
    RowIndexProxy proxy;
    proxy.setSourceModel(&model);
    DenialView view;
    view.setModel(&proxy);
    model.reset(store.view());
    view.resize(m_view->size());
    view.show();
    view.scrollToBottom();
    TimedApplication::processEvents();
    const auto before = store.view().size();
    sources::load({more}, store);
    QElapsedTimer clock;
    clock.start();
    model.extend(store.view());
    view.scrollToBottom();
    view.viewport()->repaint();
    const double ms = since(clock);
    m_results.insert(QStringLiteral("append_rows"), int(store.view().size() - before));
    put("append_ms", ms);

    bench::TrivialModel trivial(static_cast<int>(before));
    QTableView plain;
    plain.setModel(&trivial);
    plain.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    plain.resize(m_view->size());
    plain.show();
    plain.scrollToBottom();
    TimedApplication::processEvents();
    clock.restart();
    trivial.append(int(store.view().size() - before));
    plain.scrollToBottom();
    plain.viewport()->repaint();
    put("plain_append_ms", since(clock));
}

/// Twenty times a second a thousand denials, for two seconds, with tree, facets and all.
void Bench::burst(const std::string &more)
{
    constexpr int times = 40;
    std::ifstream file(more);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto *const session = m_window->findChild<LogSession *>();
    session->start(
        LogSession::Kind::Live, {},
        [&text](denials::Store &store, const ReadingNews &news, const std::stop_token &stop) {
            bench::BurstSource source(text, times);
            news.link(std::nullopt);
            sources::FollowOptions options;
            options.gapRows = true;
            options.grown = [&news] { news.grown(-1); };
            const auto done = sources::follow(source, store, options, stop);
            return ReadingEnd{};
        });
    TimedApplication::runUntil([&] { return m_view->model()->rowCount() > 0; });
    const PaintWatch watch(m_view->viewport());
    m_application.takeLongest();
    QElapsedTimer clock;
    clock.start();
    TimedApplication::runUntil([&] { return session->state() == LogSession::State::Loaded; });
    const double seconds = since(clock) / 1000;
    put("stall_burst_ms", m_application.takeLongest());
    put("burst_frames_per_s", watch.paints() / seconds);
    m_results.insert(QStringLiteral("burst_rows_per_s"),
                     static_cast<double>(session->view().size()) / seconds);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s LOG MORE\n", argv[0]);
        return 2;
    }
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("landlock-surveyor-bench"));
    TimedApplication application(argc, argv);
    loadResources();
    Bench bench(application);
    bench.start();
    bench.load(QString::fromLocal8Bit(argv[1]));
    bench.filter();
    bench.sort();
    bench.scrollTable();
    bench.peers();
    bench.append(argv[1], argv[2]);
    bench.burst(argv[2]);
    std::printf("%s\n", QJsonDocument(bench.results()).toJson(QJsonDocument::Compact).constData());
    return 0;
}
