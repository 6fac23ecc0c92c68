// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/reading.h"

#include "sources/follow.h"
#include "sources/helper_source.h"
#include "sources/journal_source.h"
#include "sources/rejoining_source.h"

#include <cerrno>
#include <filesystem>
#include <memory>
#include <unistd.h>
#include <utility>

namespace surveyor::gui {
namespace {

using sources::HelperError;
using sources::HelperProblem;
using sources::Origin;
using sources::Prompt;

using Opened = std::expected<std::unique_ptr<sources::LiveSource>, HelperError>;

Opened openThroughHelper(const ReadingNews &news, const std::stop_token &stop)
{
    auto first = sources::openLive(Prompt::Allowed, stop);
    if (!first)
        return std::unexpected(first.error());
    // Once it is open nobody is asked again: who went for a coffee must not find a prompt.
    sources::RejoiningSource::Helper helper;
    helper.live = [](const std::stop_token &asked) {
        return sources::openLive(Prompt::Never, asked);
    };
    helper.history = [](const sources::HistoryQuery &query, const std::stop_token &asked) {
        return sources::openHistory(query, Prompt::Never, asked);
    };
    helper.changed = news.link;
    auto source = sources::RejoiningSource::make(*std::move(first), std::move(helper), stop);
    if (!source)
        return std::unexpected(HelperError{HelperProblem::Failed, source.error()});
    return *std::move(source);
}

std::expected<void, std::string> followOn(sources::LiveSource &source, denials::Store &store,
                                          const ReadingNews &news, const std::stop_token &stop)
{
    constexpr double noEnd = -1;
    news.link(std::nullopt);
    sources::FollowOptions options;
    options.gapRows = true;
    options.grown = [&news] { news.grown(noEnd); };
    return sources::follow(source, store, options, stop);
}

/// @p ended is what it means that the source gives no more.
ReadingEnd readOn(sources::LiveSource &source, HelperProblem ended, denials::Store &store,
                  const ReadingNews &news, const std::stop_token &stop)
{
    ReadingEnd end;
    if (auto followed = followOn(source, store, news, stop); !followed)
        end.problem = HelperError{ended, followed.error()};
    return end;
}

ReadingEnd loadFiles(const std::vector<std::string> &names, sources::LoadOptions options,
                     denials::Store &store, const ReadingNews &news, const std::stop_token &stop)
{
    options.gapRows = true;
    options.progress = [&news](const sources::Progress &progress) {
        news.grown(progress.bytesTotal == 0 ? -1
                                            : static_cast<double>(progress.bytesDone)
                           / static_cast<double>(progress.bytesTotal));
    };
    return {sources::load(names, store, options, stop), std::nullopt};
}

ReadingEnd readJournal(const sources::JournalOptions &asked, denials::Store &store,
                       const ReadingNews &news, const std::stop_token &stop)
{
    ReadingEnd end;
    const std::string name = asked.folder.empty() ? "journal" : asked.folder;
    const auto source = sources::JournalSource::open(asked);
    if (!source)
        end.result.errors.push_back({name, source.error()});
    else if (const auto read = followOn(**source, store, news, stop); !read)
        end.result.errors.push_back({name, read.error()});
    end.result.cancelled = stop.stop_requested();
    return end;
}

denials::TimeRange timesOf(const sources::HistoryQuery &query)
{
    denials::TimeRange times;
    if (query.sinceUs != 0)
        times.sinceMs = static_cast<std::int64_t>(query.sinceUs / 1000);
    if (query.untilUs != 0)
        times.untilMs = static_cast<std::int64_t>(query.untilUs / 1000);
    return times;
}

/// Whether journald keeps anything here, as far as one may look.
bool journalIsThere()
{
    for (const char *const root : {"/var/log/journal", "/run/log/journal"}) {
        std::error_code error;
        const std::filesystem::directory_iterator first(root, error);
        if (error == std::errc::permission_denied
            || (!error && first != std::filesystem::directory_iterator()))
            return true;
    }
    return false;
}

/// The history with this person's own rights; nothing where they do not reach. Where auditd runs,
/// its log is the history: the journal would say the same again.
std::optional<ReadingEnd> readDirectly(const sources::HistoryQuery &query, denials::Store &store,
                                       const ReadingNews &news, const std::stop_token &stop)
{
    const denials::TimeRange times = timesOf(query);
    if (::access(sources::auditLog, R_OK) == 0) {
        // Where it does not run any more, the journal may go on where the log ends; only the
        // helper joins the two.
        if (!sources::auditdRuns() && journalIsThere())
            return std::nullopt;
        news.origin(Origin::AuditLog);
        news.link(std::nullopt);
        sources::LoadOptions options;
        options.times = times;
        options.rotated = true;
        return loadFiles({sources::auditLog}, options, store, news, stop);
    }
    // There is one, or may be one in a folder that is closed: the helper reads it.
    if (errno != ENOENT)
        return std::nullopt;
    if (!sources::JournalSource::open({}))
        return std::nullopt;
    news.origin(Origin::Journal);
    return readJournal({{}, times, false}, store, news, stop);
}

} // namespace

Reading fileReading(std::vector<std::string> names)
{
    return [names = std::move(names)](denials::Store &store, const ReadingNews &news,
                                      const std::stop_token &stop) {
        return loadFiles(names, {}, store, news, stop);
    };
}

Reading journalReading(std::string folder)
{
    return [folder = std::move(folder)](denials::Store &store, const ReadingNews &news,
                                        const std::stop_token &stop) {
        return readJournal({folder, {}, false}, store, news, stop);
    };
}

Reading liveReading()
{
    return [](denials::Store &store, const ReadingNews &news, const std::stop_token &stop) {
        if (const auto own = sources::openOwnLive()) {
            news.origin(own->origin);
            return readOn(*own->source, HelperProblem::Failed, store, news, stop);
        }
        const Opened opened = openThroughHelper(news, stop);
        if (!opened)
            return ReadingEnd{{}, opened.error()};
        news.origin(Origin::Helper);
        return readOn(**opened, HelperProblem::Gone, store, news, stop);
    };
}

Reading historyReading(const sources::HistoryQuery &query)
{
    return [query](denials::Store &store, const ReadingNews &news, const std::stop_token &stop) {
        if (auto direct = readDirectly(query, store, news, stop))
            return *std::move(direct);
        auto socket = sources::openHistory(query, Prompt::Allowed, stop);
        if (!socket)
            return ReadingEnd{{}, socket.error()};
        auto source = sources::HelperSource::make(*std::move(socket), "history");
        if (!source)
            return ReadingEnd{{}, HelperError{HelperProblem::Failed, source.error()}};
        news.origin(Origin::Helper);
        ReadingEnd end = readOn(**source, HelperProblem::Gone, store, news, stop);
        end.result.cancelled = stop.stop_requested();
        return end;
    };
}

} // namespace surveyor::gui
