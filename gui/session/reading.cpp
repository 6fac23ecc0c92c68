// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/reading.h"

#include "sources/file_follower.h"
#include "sources/follow.h"
#include "sources/helper_source.h"
#include "sources/rejoining_source.h"

#include <fstream>
#include <memory>
#include <unistd.h>
#include <utility>

namespace surveyor::gui {
namespace {

using sources::HelperError;
using sources::HelperProblem;
using sources::Prompt;

constexpr const char *auditLog = "/var/log/audit/audit.log";

/// A log that nobody writes tells nothing of now.
bool auditdRuns()
{
    std::ifstream file("/run/auditd.pid");
    long pid = 0;
    if (!(file >> pid))
        return false;
    std::ifstream comm("/proc/" + std::to_string(pid) + "/comm");
    std::string name;
    return std::getline(comm, name) && name == "auditd";
}

std::unique_ptr<sources::LiveSource> openDirectly()
{
    if (::access(auditLog, R_OK) != 0 || !auditdRuns())
        return nullptr;
    auto follower = sources::FileFollower::open(auditLog, {.atEnd = true, .sinceMs = {}});
    return follower ? *std::move(follower) : nullptr;
}

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

ReadingEnd readOn(sources::LiveSource &source, denials::Store &store, const ReadingNews &news,
                  const std::stop_token &stop)
{
    constexpr double noEnd = -1;
    news.link(std::nullopt);
    sources::FollowOptions options;
    options.gapRows = true;
    options.grown = [&news] { news.grown(noEnd); };
    ReadingEnd end;
    if (auto followed = sources::follow(source, store, options, stop); !followed)
        end.problem = HelperError{HelperProblem::Gone, followed.error()};
    return end;
}

} // namespace

Reading fileReading(std::vector<std::string> names)
{
    return [names = std::move(names)](denials::Store &store, const ReadingNews &news,
                                      const std::stop_token &stop) {
        sources::LoadOptions options;
        options.gapRows = true;
        options.progress = [&news](const sources::Progress &progress) {
            news.grown(progress.bytesTotal == 0 ? -1
                                                : static_cast<double>(progress.bytesDone)
                               / static_cast<double>(progress.bytesTotal));
        };
        return ReadingEnd{sources::load(names, store, options, stop), std::nullopt};
    };
}

Reading liveReading()
{
    return [](denials::Store &store, const ReadingNews &news, const std::stop_token &stop) {
        if (const auto direct = openDirectly())
            return readOn(*direct, store, news, stop);
        const Opened opened = openThroughHelper(news, stop);
        if (!opened)
            return ReadingEnd{{}, opened.error()};
        return readOn(**opened, store, news, stop);
    };
}

Reading historyReading(const sources::HistoryQuery &query)
{
    return [query](denials::Store &store, const ReadingNews &news, const std::stop_token &stop) {
        auto socket = sources::openHistory(query, Prompt::Allowed, stop);
        if (!socket)
            return ReadingEnd{{}, socket.error()};
        auto source = sources::HelperSource::make(*std::move(socket), "history");
        if (!source)
            return ReadingEnd{{}, HelperError{HelperProblem::Failed, source.error()}};
        ReadingEnd end = readOn(**source, store, news, stop);
        end.result.cancelled = stop.stop_requested();
        return end;
    };
}

} // namespace surveyor::gui
