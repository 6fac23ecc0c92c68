// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/command.h"
#include "cli/denials_text.h"
#include "cli/json.h"
#include "cli/reading.h"
#include "sources/file_follower.h"
#include "sources/follow.h"
#include "sources/helper_source.h"
#include "sources/stream_follower.h"
#include "text/escape.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <expected>
#include <filesystem>
#include <format>
#include <iostream>
#include <memory>
#include <string>
#include <unistd.h>

namespace surveyor::cli {
namespace {

struct FollowRequest
{
    std::string source;
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
    if (request.source.empty()) {
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

/// Prints the rows from @p row on and returns the row behind them.
std::uint32_t print(const denials::StoreView &view, std::uint32_t row, bool json)
{
    for (row = std::max(row, view.firstRow()); row < view.endRow(); ++row) {
        if (view.kind(row) == denials::RowKind::Gap)
            std::cout << (json ? gapJson(view.gap(row)) : gapLine(view.gap(row)));
        else
            std::cout << (json ? denialJson(view.denial(row)) : denialLine(view.denial(row)));
        std::cout << '\n';
    }
    std::cout.flush();
    return row;
}

int run(const FollowRequest &request)
{
    const auto complain = [&request](const std::string &what) {
        const std::string name = request.source.empty() ? "live" : text::escape(request.source);
        std::cerr << std::format("landlock-survey: {}: {}\n", name, what);
        return readError;
    };
    const auto source = openSource(request);
    if (!source)
        return complain(source.error());
    // What was printed need not be kept; more than can come between two times of printing must.
    denials::Store store(4 * denials::Segment::capacity);
    std::stop_source stop;
    sources::FollowOptions options;
    options.times = request.times;
    options.gapRows = true;
    std::uint32_t printed = 0;
    options.grown = [&] {
        printed = print(store.view(), printed, request.json);
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
    CLI::App *const command = app.add_subcommand(
        "follow", "Show denials as they happen, through the helper, or as a log is written");
    const auto request = std::make_shared<FollowRequest>();
    command->add_option("FILE", request->source,
                        "An audit log that grows; - is standard input; without it, the kernel's "
                        "records come through the helper");
    command->add_flag("--json", request->json, "One JSON object a line; a gap has the key gap");
    addTimes(*command, request->times);
    command->callback([request, &chosen] { chosen = [request] { return run(*request); }; });
}

} // namespace surveyor::cli
