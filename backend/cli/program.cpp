// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/program.h"

#include "cli/denials_text.h"
#include "cli/json.h"
#include "cli/summary_text.h"
#include "denials/summary.h"
#include "sources/load.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <format>
#include <iostream>
#include <string>
#include <vector>

namespace surveyor::cli {
namespace {

constexpr int usageError = 2;
constexpr int readError = 3;

struct Request
{
    std::vector<std::string> sources;
    bool json = false;
    unsigned threads = 0;
};

void addReading(CLI::App &command, Request &request)
{
    command.add_option("SOURCE", request.sources, "Audit logs; - is standard input")->required();
    command.add_flag("--json", request.json, "One JSON object a line");
    command.add_option("--threads", request.threads, "Threads for reading; 0 chooses")
        ->check(CLI::Range(0U, 64U));
}

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

void printDenials(const denials::StoreView &view, bool json)
{
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        const denials::Denial denial = view.denial(row);
        std::cout << (json ? denialJson(denial) : denialLine(denial)) << '\n';
    }
}

void printSummary(const denials::StoreView &view, bool json)
{
    const denials::Summary summary = denials::summarise(view);
    std::cout << (json ? summaryJson(summary, view.tally()) + '\n'
                       : summaryText(summary, view.tally()));
}

} // namespace

int run(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    CLI::App app{"Shows what the Linux sandbox Landlock denied, from audit logs",
                 "landlock-survey"};
    app.set_version_flag("--version", "landlock-survey " SURVEYOR_VERSION);
    app.require_subcommand(1);
    Request request;
    CLI::App *const denialsCommand = app.add_subcommand("denials", "List denials, one a line");
    CLI::App *const summaryCommand =
        app.add_subcommand("summary", "Count denials by right, program and host");
    addReading(*denialsCommand, request);
    addReading(*summaryCommand, request);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : usageError;
    }
    denials::Store store;
    sources::LoadOptions options;
    options.threads = request.threads;
    const auto result = sources::load(request.sources, store, options);
    const denials::StoreView view = store.view();
    // Zeros would say that there was a log and nothing in it.
    const bool nothingRead = !result.errors.empty() && view.tally().lines == 0;
    if (nothingRead)
        return report(result, view.tally());
    if (denialsCommand->parsed())
        printDenials(view, request.json);
    else
        printSummary(view, request.json);
    std::cout.flush();
    if (!std::cout && errno != EPIPE) {
        std::cerr << "landlock-survey: cannot write the result\n";
        return readError;
    }
    return report(result, view.tally());
}

} // namespace surveyor::cli
