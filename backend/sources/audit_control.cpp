// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/audit_control.h"

#include "sources/helper_call.h"

namespace surveyor::sources {
namespace {

HelperMethod method(const char *member)
{
    return {"org.landlock_surveyor.Control1", "/org/landlock_surveyor/Control1", member};
}

std::expected<void, HelperError> done(const HelperReply &called)
{
    if (!called)
        return std::unexpected(called.error());
    return {};
}

} // namespace

std::expected<wire::AuditState, HelperError> auditState(Prompt prompt, const std::stop_token &stop)
{
    const auto called = callHelper(method("GetStatus"), prompt, stop);
    if (!called)
        return std::unexpected(called.error());
    wire::AuditState state;
    int never = 0;
    int excluded = 0;
    if (sd_bus_message_read(called->reply.get(), "uuuubb", &state.enabled, &state.lost,
                            &state.backlog, &state.backlogLimit, &never, &excluded)
        < 0)
        return std::unexpected(
            HelperError{HelperProblem::Failed, "the helper's answer is not understood"});
    state.taskNever = never != 0;
    state.landlockExcluded = excluded != 0;
    return state;
}

std::expected<void, HelperError> setAuditEnabled(bool enabled, Prompt prompt,
                                                 const std::stop_token &stop)
{
    return done(callHelper(method("SetEnabled"), prompt, stop, [&](sd_bus_message *call) {
        return sd_bus_message_append(call, "b", int{enabled});
    }));
}

std::expected<void, HelperError> setBacklogLimit(std::uint32_t limit, Prompt prompt,
                                                 const std::stop_token &stop)
{
    return done(callHelper(method("SetBacklogLimit"), prompt, stop, [&](sd_bus_message *call) {
        return sd_bus_message_append(call, "u", limit);
    }));
}

} // namespace surveyor::sources
