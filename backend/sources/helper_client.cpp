// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/helper_client.h"

#include "sources/helper_call.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>

namespace surveyor::sources {
namespace {

HelperAnswer takeSocket(HelperReply called)
{
    if (!called)
        return std::unexpected(std::move(called).error());
    int lent = -1;
    if (sd_bus_message_read(called->reply.get(), "h", &lent) < 0)
        return std::unexpected(
            HelperError{HelperProblem::Failed, "the helper's answer is not understood"});
    wire::UniqueFd socket(::fcntl(lent, F_DUPFD_CLOEXEC, 3));
    if (!socket)
        return std::unexpected(HelperError{HelperProblem::Failed, std::strerror(errno)});
    return HelperSocket{std::move(socket), called->bus};
}

} // namespace

HelperAnswer openLive(Prompt prompt, const std::stop_token &stop)
{
    const HelperMethod method{"org.landlock_surveyor.Live1", "/org/landlock_surveyor/Live1",
                              "OpenLive"};
    return takeSocket(callHelper(method, prompt, stop, [](sd_bus_message *call) {
        return sd_bus_message_append(call, "u", std::uint32_t{0});
    }));
}

HelperAnswer openHistory(const HistoryQuery &query, Prompt prompt, const std::stop_token &stop)
{
    const HelperMethod method{"org.landlock_surveyor.History1", "/org/landlock_surveyor/History1",
                              "OpenHistory"};
    return takeSocket(callHelper(method, prompt, stop, [&](sd_bus_message *call) {
        return sd_bus_message_append(call, "ttuu", query.sinceUs, query.untilUs, std::uint32_t{0},
                                     query.maxDenials);
    }));
}

} // namespace surveyor::sources
