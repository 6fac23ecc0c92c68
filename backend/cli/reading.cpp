// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/reading.h"

#include "cli/command.h"
#include "cli/query_error_text.h"
#include "denials/query/row_matcher.h"
#include "sources/load.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <format>
#include <iostream>

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
        std::cerr << std::format("landlock-survey: {}:{}: {}\n", text::escape(problem.source),
                                 problem.line, problem.what);
    }
    if (tally.malformed > shown)
        std::cerr << std::format("landlock-survey: … and {} more malformed lines\n",
                                 tally.malformed - shown);
    return result.errors.empty() ? 0 : readError;
}

} // namespace

void addReading(CLI::App &command, ReadRequest &request)
{
    command.add_option("SOURCE", request.sources, "Audit logs; - is standard input")->required();
    command.add_flag("--json", request.json, "One JSON object a line");
    command.add_option("--threads", request.threads, "Threads for reading; 0 chooses")
        ->check(CLI::Range(0U, 64U));
}

int readLogs(const ReadRequest &request,
             const std::function<void(const denials::StoreView &)> &print)
{
    denials::Store store;
    sources::LoadOptions options;
    options.threads = request.threads;
    const auto result = sources::load(request.sources, store, options);
    const denials::StoreView view = store.view();
    const bool nothingRead = !result.errors.empty() && view.tally().lines == 0;
    if (!nothingRead) {
        print(view);
        if (const int status = finishOutput(); status != 0)
            return status;
    }
    return report(result, view.tally());
}

void addQuery(CLI::App &command, ReadRequest &request)
{
    command.add_option("--query,-q", request.query,
                       "Only denials that match, as in 'exe:firefox -right:read_dir'");
}

int readRows(const ReadRequest &request, const std::function<void(const denials::RowSet &)> &print)
{
    const auto query = denials::query::Query::parse(request.query);
    if (!query) {
        std::cerr << queryErrorText(request.query, query.error());
        return usageError;
    }
    return readLogs(request, [&](const denials::StoreView &view) {
        if (query->isEmpty()) {
            print(denials::RowSet(view));
            return;
        }
        std::vector<std::uint32_t> rows;
        denials::query::RowMatcher(*query).find(view, 0, rows, {});
        print(denials::RowSet(view, rows));
    });
}

} // namespace surveyor::cli
