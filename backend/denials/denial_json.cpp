// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_json.h"

#include "denials/json_values.h"
#include "denials/time_text.h"
#include "denials/wording.h"
#include "text/hex.h"
#include "text/utf8.h"

namespace surveyor::denials {
namespace {

Json objectJson(const Object &object)
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

Json processJson(const std::optional<Process> &process)
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

Json syscallJson(const std::optional<Syscall> &call)
{
    if (!call)
        return nullptr;
    Json json;
    json["arch"] = domainName(call->arch);
    json["number"] = call->number;
    json["name"] = call->name;
    putOptional(json, "success", call->success);
    putOptional(json, "exit", call->exit);
    return json;
}

} // namespace

std::string denialJson(const Denial &denial)
{
    Json json;
    putBytes(json, "id", idOf(denial));
    json["time"] = utcTime(denial.timeMs);
    json["time_ms"] = denial.timeMs;
    json["serial"] = denial.serial;
    putBytes(json, "host", denial.host);
    json["boot"] = denial.boot;
    json["domain"] = domainName(denial.domain);
    Json blockers = Json::array();
    for (const auto &blocker : denial.blockers)
        blockers.push_back(text::toValidUtf8(blocker));
    json["blockers"] = blockers;
    json["object"] = objectJson(denial.object);
    json["process"] = processJson(denial.process);
    json["syscall"] = syscallJson(denial.syscall);
    json["guessed"] = denial.guessed;
    return jsonLine(json);
}

} // namespace surveyor::denials
