// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/json.h"

#include "cli/domains_text.h"
#include "cli/time.h"
#include "denials/json_values.h"
#include "text/hex.h"
#include "text/utf8.h"

#include <cmath>

namespace surveyor::cli {
namespace {

using denials::Json;
using denials::putBytes;
using denials::putOptional;

const char *causeName(audit::LossKind cause)
{
    switch (cause) {
    case audit::LossKind::Suppressed: return "suppressed";
    case audit::LossKind::Reader: return "reader";
    case audit::LossKind::AuditOff: return "off";
    case audit::LossKind::Cumulative:
    case audit::LossKind::Kernel: break;
    }
    return "kernel";
}

/// Keys of counts come from records: two that differ in invalid bytes only must not merge.
Json countsJson(const std::map<std::string, std::uint64_t> &counts)
{
    Json json = Json::object();
    for (const auto &[key, count] : counts) {
        const std::string name =
            text::isUtf8(key) ? key : text::toValidUtf8(key) + " hex:" + text::encodeHex(key);
        json[name] = count;
    }
    return json;
}

Json parentJson(const denials::StoreView &view, const std::optional<denials::ParentLink> &link)
{
    if (!link)
        return nullptr;
    Json json;
    json["domain"] = denials::domainName(view.domains()[link->parent].id);
    json["certainty"] = certaintyName(link->certainty);
    json["score"] = std::round(link->score * 1000) / 1000;
    json["direct"] = link->direct;
    json["reasons"] = Json::array();
    for (const auto &reason : link->reasons) {
        Json &entry = json["reasons"].emplace_back();
        entry["id"] = messageId(reason.signal);
        putOptional(entry, "pid", reason.pid);
        entry["threaded"] = reason.threaded;
        entry["text"] = reasonText(reason);
    }
    return json;
}

Json creatorJson(const denials::Creator *creator)
{
    if (!creator)
        return nullptr;
    Json json;
    putOptional(json, "pid", creator->pid);
    putOptional(json, "uid", creator->uid);
    putBytes(json, "exe", creator->exe);
    putBytes(json, "comm", creator->comm);
    return json;
}

} // namespace

std::string gapJson(const denials::Gap &gap)
{
    Json json;
    json["gap"]["cause"] = causeName(gap.cause);
    putOptional(json["gap"], "count", gap.count);
    json["time"] = nullptr;
    json["time_ms"] = nullptr;
    if (gap.timeMs != 0) {
        json["time"] = utcTime(gap.timeMs);
        json["time_ms"] = gap.timeMs;
    }
    putBytes(json, "host", gap.host);
    return denials::jsonLine(json);
}

std::string domainJson(const denials::StoreView &view, denials::DomainIndex domain)
{
    const denials::Domain &facts = view.domains()[domain];
    const denials::Boot &boot = view.boots()[facts.boot];
    const denials::Lineage &lineage = *view.lineage();
    const denials::DomainTotals nested = lineage.nested(domain);
    Json json;
    putBytes(json, "host", boot.host);
    json["boot"] = boot.name;
    json["domain"] = denials::domainName(facts.id);
    json["parent"] = parentJson(view, lineage.parent(domain));
    json["creator"] = creatorJson(facts.creator.get());
    json["first_seen_ms"] = facts.firstSeenMs;
    json["last_seen_ms"] = facts.lastSeenMs;
    putOptional(json, "allocated_ms", facts.allocatedMs);
    putOptional(json, "deallocated_ms", facts.deallocatedMs);
    putOptional(json, "denials_kernel", facts.denialsKernel);
    json["denials_seen"] = facts.denialsSeen;
    json["not_logged"] = lineage.own(domain).notLogged;
    json["nested_domains"] = nested.domains - 1;
    json["nested_denials_seen"] = nested.seen;
    json["nested_not_logged"] = nested.notLogged;
    return denials::jsonLine(json);
}

std::string summaryJson(const denials::Summary &summary, const denials::Tally &tally)
{
    Json json;
    json["lines"] = tally.lines;
    json["records"] = tally.records;
    json["events"] = tally.events;
    json["denials"] = summary.denials;
    json["domains"] = summary.domains;
    json["malformed"] = tally.malformed;
    json["foreign"] = tally.foreign;
    json["lost"] = tally.lost;
    json["gaps"] = tally.gaps;
    json["evicted"] = tally.evicted;
    json["repeated"] = tally.repeated;
    json["unlogged"] = summary.unlogged;
    json["by_blocker"] = countsJson(summary.byBlocker);
    json["by_exe"] = countsJson(summary.byExe);
    json["by_host"] = countsJson(summary.byHost);
    putOptional(json, "first_ms", summary.firstMs);
    putOptional(json, "last_ms", summary.lastMs);
    return denials::jsonLine(json);
}

} // namespace surveyor::cli
