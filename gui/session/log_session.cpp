// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/log_session.h"

#include "session/text.h"

#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <semaphore>
#include <stop_token>
#include <utility>

namespace surveyor::gui {
namespace {

/// The last one to let go of a big log's memory takes a while to give it back: not the window's
/// thread.
void letGoElsewhere(denials::StoreView &&view)
{
    QThreadPool::globalInstance()->start([kept = std::move(view)] {});
}

} // namespace

LogSession::LogSession(QObject *parent)
    : QObject(parent)
{
}

LogSession::~LogSession()
{
    for (Reader &reader : m_readers)
        reader.thread.request_stop();
}

void LogSession::open(const QStringList &files)
{
    std::vector<std::string> names;
    for (const QString &file : files)
        names.push_back(toPath(file));
    start(Kind::Files, files, fileReading(std::move(names)));
}

void LogSession::openJournals(const QString &folder)
{
    start(Kind::Files, {folder}, journalReading(toPath(folder)));
}

void LogSession::openLive()
{
    start(Kind::Live, {}, liveReading());
}

void LogSession::openHistory(const sources::HistoryQuery &query)
{
    start(Kind::History, {}, historyReading(query));
}

void LogSession::reopen()
{
    if (m_reading)
        start(m_kind, m_files, Reading(m_reading));
}

void LogSession::start(Kind kind, const QStringList &files, const Reading &reading)
{
    cancel();
    const quint64 generation = ++m_generation;
    m_kind = kind;
    m_link = Link::Asking;
    m_origin.reset();
    m_files = files;
    m_reading = reading;
    m_view = {};
    denials::StoreView former = std::exchange(m_newest, {});
    m_frozen = false;
    m_result = {};
    m_problem.reset();
    m_progress = kind == Kind::Files ? 0 : -1;
    m_state = State::Loading;
    m_readers.push_back(
        {generation, std::jthread([this, generation, kind, reading](const std::stop_token &stop) {
             read(generation, kind, reading, stop);
         })});
    Q_EMIT started();
    letGoElsewhere(std::move(former));
}

void LogSession::read(quint64 generation, Kind kind, const Reading &reading,
                      const std::stop_token &stop)
{
    ReadingEnd end;
    denials::StoreView view;
    {
        denials::Store store;
        end = reading(store, newsOf(generation, kind, store, stop), stop);
        view = store.view();
    }
    // Whoever hears of the end waits for this thread's.
    QMetaObject::invokeMethod(this, [this, generation, end, view = std::move(view)]() mutable {
        takeEnd(generation, end, std::move(view));
    });
}

/// What the reading thread tells, on its way to this one. A log that waits is read no faster than it
/// is shown, and leaves the window a processor for that; what happens now is taken as it comes.
ReadingNews LogSession::newsOf(quint64 generation, Kind kind, const denials::Store &store,
                               const std::stop_token &stop)
{
    ReadingNews news;
    news.grown = [this, generation, &store, waits = kind != Kind::Live, stop](double progress) {
        const auto shown = std::make_shared<std::counting_semaphore<>>(0);
        const std::stop_callback wake(stop, [shown] { shown->release(); });
        QMetaObject::invokeMethod(
            this, [this, generation, progress, shown, view = store.view()]() mutable {
                takeProgress(generation, progress, std::move(view));
                // Behind what that has put off.
                QMetaObject::invokeMethod(
                    this, [shown] { shown->release(); }, Qt::QueuedConnection);
            });
        if (waits)
            shown->acquire();
    };
    news.link = [this, generation](const std::optional<sources::HelperError> &problem) {
        QMetaObject::invokeMethod(this,
                                  [this, generation, problem] { takeLink(generation, problem); });
    };
    news.origin = [this, generation](sources::Origin origin) {
        QMetaObject::invokeMethod(this,
                                  [this, generation, origin] { takeOrigin(generation, origin); });
    };
    return news;
}

void LogSession::cancel()
{
    for (Reader &reader : m_readers)
        reader.thread.request_stop();
}

void LogSession::setFrozen(bool frozen)
{
    if (frozen == m_frozen)
        return;
    m_frozen = frozen;
    Q_EMIT frozenChanged();
    if (!frozen)
        show(m_newest);
}

std::uint64_t LogSession::heldBack() const noexcept
{
    // Rows that the store dropped meanwhile were denials too.
    const auto read = [](const denials::StoreView &view) {
        return view.denialCount() + view.tally().evicted;
    };
    return read(m_newest) - read(m_view);
}

void LogSession::show(const denials::StoreView &view)
{
    m_newest = view;
    if (m_frozen) {
        Q_EMIT frozenChanged();
        return;
    }
    m_view = view;
    Q_EMIT grown();
}

void LogSession::takeProgress(quint64 generation, double progress, denials::StoreView &&view)
{
    if (generation != m_generation) {
        letGoElsewhere(std::move(view));
        return;
    }
    m_progress = progress;
    show(view);
}

void LogSession::takeLink(quint64 generation, const std::optional<sources::HelperError> &problem)
{
    if (generation != m_generation)
        return;
    m_link = problem ? Link::Broken : Link::Open;
    m_problem = problem;
    Q_EMIT linkChanged();
}

void LogSession::takeOrigin(quint64 generation, sources::Origin origin)
{
    if (generation != m_generation)
        return;
    m_origin = origin;
    Q_EMIT linkChanged();
}

void LogSession::takeEnd(quint64 generation, const ReadingEnd &end, denials::StoreView &&view)
{
    forgetReader(generation);
    if (generation != m_generation) {
        letGoElsewhere(std::move(view));
        return;
    }
    m_result = end.result;
    if (end.problem)
        m_problem = end.problem;
    m_progress = 1;
    m_state = State::Loaded;
    show(view);
    Q_EMIT finished();
}

void LogSession::forgetReader(quint64 generation)
{
    // Its last act was to say that it is done, so joining it takes no time.
    std::erase_if(m_readers, [=](const Reader &reader) { return reader.generation == generation; });
}

} // namespace surveyor::gui
