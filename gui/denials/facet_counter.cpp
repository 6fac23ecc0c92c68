// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_counter.h"

#include "denials/facet_groups.h"
#include "denials/query/row_matcher.h"
#include "session/log_session.h"
#include "session/row_filter.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <chrono>
#include <optional>
#include <utility>

namespace surveyor::gui {
namespace {

using denials::query::Field;
using denials::query::Query;

/// The name that one of the log's hosts gives for a user; the first one that has a name for it.
std::string userName(const denials::StoreView &view, std::uint32_t uid)
{
    for (denials::BootIndex boot = 0; boot < view.boots().size(); ++boot) {
        if (std::string name = view.userNameAt(boot, uid); !name.empty())
            return name;
    }
    return {};
}

/// The query without its terms of @p field; nothing if it has none.
std::optional<Query> without(const Query &query, Field field)
{
    Query wider;
    for (const auto &part : query.all()) {
        if (part.kind != denials::query::Expression::Kind::Term || part.term.field != field)
            wider.add(part);
    }
    return wider.all().size() == query.all().size() ? std::nullopt : std::optional(wider);
}

/// Counts fields that @p query asks for anew, without asking for them.
void countOpenFields(FacetCountJob &job, const denials::StoreView &view, const Query &query,
                     FacetCounts &counts, const std::stop_token &stop)
{
    for (const Field field : FacetCounts::fields) {
        const auto wider = without(query, field);
        if (!wider)
            continue;
        FacetCountJob::Rows rows;
        denials::query::RowMatcher matcher(*wider);
        if (!matcher.isEmpty())
            matcher.find(view, 0, rows, stop);
        for (std::uint32_t &row : rows)
            row -= view.firstRow();
        counts.take(field, job.count(view, matcher.isEmpty() ? nullptr : &rows, stop));
    }
}

} // namespace

FacetCounter::FacetCounter(LogSession *session, const RowFilter *filter, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_filter(filter)
    , m_wait(new QTimer(this))
    , m_job(std::make_shared<FacetCountJob>())
    , m_tree(std::make_shared<FacetTree>())
{
    // While a log is read, or a filter typed, there is news all the time.
    m_wait->setSingleShot(true);
    m_wait->setInterval(std::chrono::milliseconds(150));
    connect(m_wait, &QTimer::timeout, this, &FacetCounter::count);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FacetCounter::takeAnswer);
    connect(m_session, &LogSession::started, this, &FacetCounter::beginLog);
    connect(m_session, &LogSession::grown, this, [this] {
        if (!m_wait->isActive())
            m_wait->start();
    });
    connect(filter, &RowFilter::cleared, this, [this] { takeRows(nullptr); });
    connect(filter, &RowFilter::replaced, this, &FacetCounter::takeRows);
    connect(filter, &RowFilter::appended, this, [this](const auto &more) {
        auto rows = std::make_shared<Rows>(*m_rows);
        rows->insert(rows->end(), more->begin(), more->end());
        takeRows(rows);
    });
}

FacetCounter::~FacetCounter()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

bool FacetCounter::isBusy() const noexcept
{
    return m_busy || m_wait->isActive();
}

void FacetCounter::beginLog()
{
    m_stop.request_stop();
    m_stale = m_busy;
    // Rows of the log before mean nothing any more.
    m_rows = m_filter->isActive() ? std::make_shared<const Rows>() : nullptr;
    m_job = std::make_shared<FacetCountJob>();
    m_tree = std::make_shared<FacetTree>();
    Q_EMIT counted();
}

void FacetCounter::takeRows(const std::shared_ptr<const Rows> &rows)
{
    m_rows = rows;
    if (!m_wait->isActive())
        m_wait->start();
}

void FacetCounter::count()
{
    if (m_busy) {
        m_stop.request_stop();
        m_stale = true;
        return;
    }
    m_busy = true;
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(
        [job = m_job, view = m_session->view(), rows = m_rows, query = m_filter->query(),
         stop = m_stop.get_token()]() -> std::shared_ptr<const FacetTree> {
            FacetCounts counts = job->count(view, rows.get(), stop);
            countOpenFields(*job, view, query, counts, stop);
            return std::make_shared<FacetTree>(
                facetGroups(counts, [&view](std::uint32_t uid) { return userName(view, uid); }));
        }));
}

void FacetCounter::takeAnswer()
{
    m_busy = false;
    if (std::exchange(m_stale, false)) {
        count();
        return;
    }
    m_tree = m_watcher.result();
    Q_EMIT counted();
}

} // namespace surveyor::gui
