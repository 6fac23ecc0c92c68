// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/json.h"

#include "cli/domains_text.h"
#include "cli/time.h"
#include "text/hex.h"
#include "text/utf8.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace surveyor::cli {
namespace {

using Json = nlohmann::ordered_json;

void putBytes(Json &object, const std::string &key, const std::string &bytes)
{
    object[key] = text::toValidUtf8(bytes);
    if (!text::isUtf8(bytes))
        object[key + "_hex"] = text::encodeHex(bytes);
}

template<typename Value>
void putOptional(Json &object, const char *key, const std::optional<Value> &value)
{
    if (value)
        object[key] = *value;
    else
        object[key] = nullptr;
}

const char *kindName(denials::Object::Kind kind)
{
    using enum denials::Object::Kind;
    switch (kind) {
    case Path: return "path";
    case Net: return "net";
    case Task: return "task";
    case Unix: return "unix";
    case None: break;
    }
    return "none";
}

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

Json objectJson(const denials::Object &object)
{
    Json json;
    json["kind"] = kindName(object.kind);
    const auto putFilled = [&json](const char *key, const std::string &bytes) {
        if (!bytes.empty())
            putBytes(json, key, bytes);
    };
    const auto putNumber = [&json](const char *key, const auto &number) {
        if (number)
            json[key] = *number;
    };
    putFilled("path", object.path);
    putFilled("name", object.name);
    putFilled("dev", object.dev);
    putNumber("ino", object.ino);
    putNumber("ioctlcmd", object.ioctlCommand);
    putFilled("addr", object.addr);
    putNumber("port", object.port);
    putFilled("direction", object.direction);
    putNumber("pid", object.pid);
    putFilled("comm", object.comm);
    putFilled("unknown", object.unknownFields);
    return json;
}

Json commandLineJson(const std::vector<std::string> &arguments, Json &process)
{
    Json list = Json::array();
    bool clean = true;
    for (const auto &argument : arguments) {
        list.push_back(text::toValidUtf8(argument));
        clean = clean && text::isUtf8(argument);
    }
    if (!clean) {
        Json hex = Json::array();
        for (const auto &argument : arguments)
            hex.push_back(text::encodeHex(argument));
        process["cmdline_hex"] = hex;
    }
    return list;
}

Json processJson(const std::optional<denials::Process> &process)
{
    if (!process)
        return nullptr;
    Json json;
    putOptional(json, "pid", process->pid);
    putOptional(json, "ppid", process->ppid);
    putOptional(json, "uid", process->uid);
    putOptional(json, "auid", process->auid);
    putOptional(json, "ses", process->ses);
    putBytes(json, "comm", process->comm);
    putBytes(json, "exe", process->exe);
    json["cmdline"] = Json::array();
    json["cmdline"] = commandLineJson(process->cmdline, json);
    return json;
}

Json syscallJson(const std::optional<denials::Syscall> &call)
{
    if (!call)
        return nullptr;
    Json json;
    json["arch"] = denials::domainName(call->arch);
    json["number"] = call->number;
    json["name"] = call->name;
    putOptional(json, "success", call->success);
    putOptional(json, "exit", call->exit);
    return json;
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

Json creatorJson(const std::optional<denials::Creator> &creator)
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

std::string line(const Json &json)
{
    constexpr bool ensureAscii = true;
    return json.dump(-1, ' ', ensureAscii);
}

} // namespace

std::string denialJson(const denials::Denial &denial)
{
    Json json;
    putBytes(json, "id", idOf(denial));
    json["time"] = utcTime(denial.timeMs);
    json["time_ms"] = denial.timeMs;
    json["serial"] = denial.serial;
    putBytes(json, "host", denial.host);
    json["boot"] = denial.boot;
    json["domain"] = denials::domainName(denial.domain);
    Json blockers = Json::array();
    for (const auto &blocker : denial.blockers)
        blockers.push_back(text::toValidUtf8(blocker));
    json["blockers"] = blockers;
    json["object"] = objectJson(denial.object);
    json["process"] = processJson(denial.process);
    json["syscall"] = syscallJson(denial.syscall);
    json["guessed"] = denial.guessed;
    return line(json);
}

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
    return line(json);
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
    json["creator"] = creatorJson(facts.creator);
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
    return line(json);
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
    return line(json);
}

} // namespace surveyor::cli
