// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/denials_text.h"
#include "cli/json.h"
#include "cli/query_error_text.h"
#include "cli/reading.h"
#include "denials/query/row_matcher.h"
#include "sources/file_follower.h"
#include "sources/follow.h"
#include "sources/helper_source.h"
#include "sources/journal_source.h"
#include "sources/own_rights.h"
#include "sources/stream_follower.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <expected>
#include <filesystem>
#include <format>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

namespace surveyor::cli {
namespace {

struct FollowRequest
{
    std::string source;
    /// A folder of journals instead of the source; "" is this machine's journal.
    std::optional<std::string> journal;
    std::string query;
    bool json = false;
    denials::TimeRange times;
};

using OpenedSource = std::expected<std::unique_ptr<sources::LiveSource>, std::string>;

OpenedSource openSource(const FollowRequest &request)
{
    const auto asLive = [](auto &&opened) -> OpenedSource {
        if (!opened)
            return std::unexpected(opened.error());
        return std::move(*opened);
    };
    if (request.journal)
        return asLive(sources::JournalSource::open({*request.journal, request.times, true}));
    if (request.source.empty()) {
        if (auto own = sources::openOwnLive(request.times.sinceMs))
            return std::move(own->source);
        const bool person = isatty(STDERR_FILENO) == 1;
        auto live = sources::openLive(person ? sources::Prompt::Allowed : sources::Prompt::Never);
        if (!live)
            return std::unexpected(live.error().what);
        return asLive(sources::HelperSource::make(*std::move(live), "helper"));
    }
    std::error_code unknown;
    if (request.source == "-" || std::filesystem::is_fifo(request.source, unknown))
        return asLive(sources::StreamFollower::open(request.source));
    // As tail -f and journalctl -f do, but for what lies before the end.
    const bool atEnd = !request.times.sinceMs;
    return asLive(sources::FileFollower::open(request.source, {atEnd, request.times.sinceMs}));
}

/// Prints rows as they come, each once.
class Printer
{
public:
    Printer(const denials::query::Query &query, bool json)
        : m_matcher(query)
        , m_json(json)
    {
    }

    /// What is lost is told of, whatever is asked for: nobody knows what it was.
    void print(const denials::StoreView &view)
    {
        denials::Rows rows;
        m_matcher.find(view, m_next, rows, {});
        auto kept = rows.begin();
        for (m_next = std::max(m_next, view.firstRow()); m_next < view.endRow(); ++m_next) {
            const bool isKept = kept != rows.end() && *kept == m_next;
            kept += isKept ? 1 : 0;
            if (view.kind(m_next) == denials::RowKind::Gap)
                std::cout << (m_json ? gapJson(view.gap(m_next)) : gapLine(view.gap(m_next)))
                          << '\n';
            else if (isKept)
                print(view.denial(m_next));
        }
        std::cout.flush();
    }

private:
    void print(const denials::Denial &denial) const
    {
        std::cout << (m_json ? denialJson(denial) : denialLine(denial)) << '\n';
    }

    denials::query::RowMatcher m_matcher;
    std::uint32_t m_next = 0;
    bool m_json;
};

int run(const FollowRequest &request)
{
    const auto complain = [&request](const std::string &what) {
        const std::string name = !request.source.empty() ? text::escape(request.source)
            : request.journal                            ? "journal"
                                                         : "live";
        std::cerr << std::format("landlock-survey: {}: {}\n", name, what);
        return readError;
    };
    const auto query = denials::query::Query::parse(request.query);
    if (!query) {
        std::cerr << queryErrorText(request.query, query.error());
        return usageError;
    }
    const auto source = openSource(request);
    if (!source)
        return complain(source.error());
    // What was printed need not be kept; more than can come between two times of printing must.
    denials::Store store(4 * denials::Segment::capacity,
                         query->asksLineage() ? denials::Inference::Lineage
                                              : denials::Inference::None);
    std::stop_source stop;
    sources::FollowOptions options;
    options.times = request.times;
    options.gapRows = true;
    Printer printer(*query, request.json);
    options.grown = [&] {
        printer.print(store.view());
        if (!std::cout) // nobody reads it any more
            stop.request_stop();
    };
    if (const auto followed = follow(**source, store, options, stop.get_token()); !followed)
        return complain(followed.error());
    return finishOutput();
}

} // namespace

void addFollowCommand(CLI::App &app, Action &chosen)
{
    CLI::App *const command =
        app.add_subcommand("follow", "Show denials as they happen, or as a log is written");
    const auto request = std::make_shared<FollowRequest>();
    CLI::Option *const named =
        command->add_option("FILE", request->source,
                            "An audit log that grows; - is standard input; without it, the "
                            "kernel's records come from the audit log or the journal where you "
                            "may read one, else through the helper");
    command
        ->add_option_function<std::string>(
            "--journal", [request](const std::string &folder) { request->journal = folder; },
            "What the journal takes of the kernel's audit records: this machine's, or as "
            "--journal=DIR a folder of journals, collected from many hosts it may be")
        ->expected(0, 1)
        ->type_name("[=DIR]")
        ->excludes(named);
    command->add_flag("--json", request->json, "One JSON object a line; a gap has the key gap");
    addTimes(*command, request->times);
    addQuery(*command, request->query);
    command->callback([request, &chosen] { chosen = [request] { return run(*request); }; });
}

} // namespace surveyor::cli
