// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/denials_text.h"

#include "cli/time.h"
#include "text/escape.h"

#include <format>

namespace surveyor::cli {
namespace {

std::string processText(const denials::Denial &denial)
{
    if (!denial.process)
        return "(process not logged)";
    const auto &process = *denial.process;
    const std::string &name = process.exe.empty() ? process.comm : process.exe;
    const std::string shown = name.empty() ? "?" : text::escape(name);
    return process.pid ? std::format("{}[{}]", shown, *process.pid) : shown;
}

std::string addressText(const denials::Object &object)
{
    const std::string port = object.port ? std::format("port {}", *object.port) : "any port";
    if (object.addr.empty())
        return std::format("{} {}", object.direction, port);
    return std::format("{} {} {}", object.direction, text::escape(object.addr), port);
}

std::string objectText(const denials::Object &object)
{
    using enum denials::Object::Kind;
    switch (object.kind) {
    case Path: {
        const std::string &path = object.path.empty() ? object.name : object.path;
        return object.path.empty()
            ? std::format("{} on {}", text::escape(path), text::escape(object.dev))
            : text::escape(path);
    }
    case Net: return addressText(object);
    case Task:
        return std::format("process {} ({})", object.pid.value_or(0), text::escape(object.comm));
    case Unix: {
        // An abstract name starts with NUL, which people write as @.
        const auto name = object.path.starts_with('\0') ? object.path.substr(1) : object.path;
        return std::format("@{}", text::escape(name));
    }
    case None: break;
    }
    return object.unknownFields.empty() ? "(no object)" : text::escape(object.unknownFields);
}

std::string blockersText(const std::vector<std::string> &blockers)
{
    std::string joined;
    for (const auto &blocker : blockers) {
        if (!joined.empty())
            joined += ',';
        joined += text::escape(blocker);
    }
    return joined;
}

} // namespace

std::string denialLine(const denials::Denial &denial)
{
    const std::string host = denial.host.empty() ? std::string() : text::escape(denial.host) + "  ";
    return std::format("{}  {}{}  {}  {}  {}", utcTime(denial.timeMs), host,
                       denials::domainName(denial.domain), processText(denial),
                       blockersText(denial.blockers), objectText(denial.object));
}

} // namespace surveyor::cli
