// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/reading.h"

#include "cli/command.h"
#include "cli/query_error_text.h"
#include "denials/query/moment.h"
#include "denials/query/row_matcher.h"
#include "denials/query/row_search.h"
#include "sources/follow.h"
#include "sources/helper_source.h"
#include "sources/journal_source.h"
#include "sources/load.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <format>
#include <iostream>
#include <unistd.h>

namespace surveyor::cli {
namespace {

/// Writes what could not be read to standard error.
int report(const sources::LoadResult &result, const denials::Tally &tally)
{
    for (const auto &error : result.errors)
        std::cerr << std::format("landlock-survey: {}: {}\n", text::escape(error.source),
                                 error.what);
    if (result.lossy)
        std::cerr
            << "landlock-survey: warning: records from `ausearch -i` are lossy: addresses and "
               "exact strings may be missing; use `ausearch --raw`\n";
    constexpr std::size_t shown = 10;
    for (std::size_t i = 0; i < std::min(shown, tally.problems.size()); ++i) {
        const auto &problem = tally.problems[i];
        const std::string line = problem.line == 0 ? "?" : std::to_string(problem.line);
        std::cerr << std::format("landlock-survey: {}:{}: {}\n", text::escape(problem.source), line,
                                 problem.what);
    }
    if (tally.malformed > shown)
        std::cerr << std::format("landlock-survey: … and {} more malformed lines\n",
                                 tally.malformed - shown);
    if (tally.evicted > 0)
        std::cerr << std::format("landlock-survey: warning: the {} oldest denials were dropped to "
                                 "bound memory; --max-rows sets the limit\n",
                                 tally.evicted);
    return result.errors.empty() ? 0 : readError;
}

/// All that one source gives, which is no file.
sources::LoadResult loadAll(const ReadRequest &request, sources::LiveSource &source,
                            const std::string &name, denials::Store &store)
{
    sources::FollowOptions options;
    options.times = request.times;
    options.gapRows = request.gapRows;
    sources::LoadResult result;
    if (const auto followed = follow(source, store, options, {}); !followed)
        result.errors.push_back({name, followed.error()});
    return result;
}

sources::LoadResult loadJournal(const ReadRequest &request, denials::Store &store)
{
    const std::string name = request.journal->empty() ? "journal" : *request.journal;
    const auto source = sources::JournalSource::open({*request.journal, request.times, false});
    if (!source)
        return {{{name, source.error()}}, false, false};
    return loadAll(request, **source, name, store);
}

/// The history that the helper gives, in place of logs.
sources::LoadResult loadSystem(const ReadRequest &request, denials::Store &store)
{
    const auto microseconds = [](const std::optional<std::int64_t> &ms) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(ms.value_or(0), 0)) * 1000;
    };
    const sources::HistoryQuery asked{microseconds(request.times.sinceMs),
                                      microseconds(request.times.untilMs), 0};
    const bool person = isatty(STDERR_FILENO) == 1;
    const auto failed = [](std::string what) {
        return sources::LoadResult{{{"system history", std::move(what)}}, false, false};
    };
    auto history = openHistory(asked, person ? sources::Prompt::Allowed : sources::Prompt::Never);
    if (!history)
        return failed(history.error().what);
    const auto source = sources::HelperSource::make(*std::move(history), "system history");
    if (!source)
        return failed(source.error());
    return loadAll(request, **source, "system history", store);
}

/// An option whose value is a moment.
void addMoment(CLI::App &command, const char *name, const char *help,
               std::optional<std::int64_t> &timeMs)
{
    command.add_option_function<std::string>(
        name,
        [name, &timeMs](const std::string &text) {
            timeMs = denials::query::parseMoment(text, denials::query::clockMs());
            if (!timeMs)
                throw CLI::ValidationError(
                    name,
                    "no time: " + text::escape(text)
                        + "; write yesterday, -1h, 2026-11-23T12:00 or 2026-11-23T12:00:00Z");
        },
        help);
}

} // namespace

void addTimes(CLI::App &command, denials::TimeRange &times)
{
    addMoment(command, "--since",
              "Only what happened then or later: yesterday, -1h, 2026-11-23T12:00", times.sinceMs);
    addMoment(command, "--until", "Only what happened until then", times.untilMs);
}

void addReading(CLI::App &command, ReadRequest &request)
{
    CLI::Option *const named = command.add_option(
        "SOURCE", request.sources,
        "Audit logs, compressed or not; a folder stands for the rotated logs in it; - is "
        "standard input");
    CLI::Option *const system =
        command
            .add_flag("--system", request.system,
                      "What auditd and the journal of this machine have kept, through the helper")
            ->excludes(named);
    command
        .add_option_function<std::string>(
            "--journal", [&request](const std::string &folder) { request.journal = folder; },
            "What the journal has kept of the kernel's audit records: this machine's, or as "
            "--journal=DIR a folder of journals, collected from many hosts it may be")
        ->expected(0, 1)
        ->type_name("[=DIR]")
        ->excludes(named)
        ->excludes(system);
    addTimes(command, request.times);
    command.add_flag("--rotated", request.rotated,
                     "Also read FILE.1, FILE.2.gz … of each file that is named, as one log");
    command
        .add_option("--max-rows", request.maxRows,
                    "Keep the newest so many denials and gaps; rounded up to 65536")
        ->check(CLI::Range(1U, 0xffff'0000U));
    command.add_flag("--json", request.json, "One JSON object a line");
    command
        .add_option("--threads", request.threads, "Threads for reading and searching; 0 chooses")
        ->check(CLI::Range(0U, 64U));
}

int readLogs(const ReadRequest &request,
             const std::function<void(const denials::StoreView &)> &print)
{
    if (request.sources.empty() && !request.system && !request.journal) {
        std::cerr << "landlock-survey: name a SOURCE, --journal or --system; --help tells more\n";
        return usageError;
    }
    denials::Store store(request.maxRows,
                         request.lineage ? denials::Inference::Lineage : denials::Inference::None);
    sources::LoadOptions options;
    options.threads = request.threads;
    options.times = request.times;
    options.rotated = request.rotated;
    options.gapRows = request.gapRows;
    const auto result = request.system ? loadSystem(request, store)
        : request.journal              ? loadJournal(request, store)
                                       : sources::load(request.sources, store, options);
    const denials::StoreView view = store.view();
    const bool nothingRead = !result.errors.empty() && view.tally().lines == 0;
    if (!nothingRead) {
        print(view);
        if (const int status = finishOutput(); status != 0)
            return status;
    }
    return report(result, view.tally());
}

void addQuery(CLI::App &command, std::string &query)
{
    command.add_option("--query,-q", query,
                       "Only denials that match, as in 'exe:firefox -right:read_dir'");
}

int readRows(const ReadRequest &request, const std::function<void(const denials::RowSet &)> &print)
{
    const auto query = denials::query::Query::parse(request.query);
    if (!query) {
        std::cerr << queryErrorText(request.query, query.error());
        return usageError;
    }
    ReadRequest whole = request;
    whole.lineage = whole.lineage || query->asksLineage();
    return readLogs(whole, [&](const denials::StoreView &view) {
        if (query->isEmpty()) {
            print(denials::RowSet(view));
            return;
        }
        denials::Rows rows;
        denials::query::RowSearch(*query, request.threads).find(view, 0, rows, {});
        print(denials::RowSet(view, rows));
    });
}

} // namespace surveyor::cli
