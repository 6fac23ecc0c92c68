// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/audit_settings.h"

#include <algorithm>
#include <cerrno>
#include <libaudit.h>

namespace surveyor::helper {
namespace {

constexpr int mostReplies = 10'000;

bool compares(std::uint32_t type, std::uint32_t comparison, std::uint32_t value)
{
    switch (comparison) {
    case AUDIT_EQUAL: return type == value;
    case AUDIT_NOT_EQUAL: return type != value;
    case AUDIT_LESS_THAN: return type < value;
    case AUDIT_LESS_THAN_OR_EQUAL: return type <= value;
    case AUDIT_GREATER_THAN: return type > value;
    case AUDIT_GREATER_THAN_OR_EQUAL: return type >= value;
    default: return false;
    }
}

bool excludesLandlock(const audit_rule_data &rule)
{
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(rule.field_count, AUDIT_MAX_FIELDS); ++i)
        if (rule.fields[i] == AUDIT_MSGTYPE
            && (compares(1423, rule.fieldflags[i], rule.values[i])
                || compares(1424, rule.fieldflags[i], rule.values[i])))
            return true;
    return false;
}

} // namespace

std::expected<AuditSettings, int> AuditSettings::open()
{
    AuditSettings settings;
    settings.m_audit = wire::UniqueFd(audit_open());
    if (!settings.m_audit)
        return std::unexpected(-errno);
    return settings;
}

std::expected<wire::AuditState, int> AuditSettings::status() const
{
    if (const int sent = audit_request_status(m_audit.get()); sent <= 0)
        return std::unexpected(sent == 0 ? -EIO : sent);
    for (int replies = 0; replies < 8; ++replies) {
        audit_reply reply{};
        if (const int got = audit_get_reply(m_audit.get(), &reply, GET_REPLY_BLOCKING, 0); got < 0)
            return std::unexpected(got);
        if (reply.type == NLMSG_ERROR && reply.error->error != 0)
            return std::unexpected(reply.error->error);
        if (reply.type != AUDIT_GET)
            continue;
        wire::AuditState status{reply.status->enabled, reply.status->lost, reply.status->backlog,
                                reply.status->backlog_limit};
        if (const int result = readRules(status); result < 0)
            return std::unexpected(result);
        return status;
    }
    return std::unexpected(-EIO);
}

int AuditSettings::readRules(wire::AuditState &status) const
{
    if (const int sent = audit_request_rules_list_data(m_audit.get()); sent <= 0)
        return sent == 0 ? -EIO : sent;
    for (int replies = 0; replies < mostReplies; ++replies) {
        audit_reply reply{};
        if (const int got = audit_get_reply(m_audit.get(), &reply, GET_REPLY_BLOCKING, 0); got < 0)
            return got;
        if (reply.type == NLMSG_DONE)
            return 0;
        if (reply.type == NLMSG_ERROR && reply.error->error != 0)
            return reply.error->error;
        if (reply.type != AUDIT_LIST_RULES)
            continue;
        const audit_rule_data &rule = *reply.ruledata;
        const std::uint32_t list = rule.flags & ~std::uint32_t{AUDIT_FILTER_PREPEND};
        status.taskNever |= list == AUDIT_FILTER_TASK && rule.action == AUDIT_NEVER;
        status.landlockExcluded |= list == AUDIT_FILTER_EXCLUDE && excludesLandlock(rule);
    }
    return -EOVERFLOW;
}

int AuditSettings::setEnabled(bool enabled) const
{
    const int sent = audit_set_enabled(m_audit.get(), enabled ? 1 : 0);
    return sent > 0 ? 0 : sent;
}

int AuditSettings::setBacklogLimit(std::uint32_t limit) const
{
    const int sent = audit_set_backlog_limit(m_audit.get(), limit);
    return sent > 0 ? 0 : sent;
}

} // namespace surveyor::helper
