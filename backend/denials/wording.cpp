// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/wording.h"

#include "text/escape.h"

#include <format>
#include <optional>

namespace surveyor::denials {
namespace {

std::string addressText(const Object &object)
{
    const bool isIpv6 = object.addr.contains(':');
    std::string text = text::escape(object.direction);
    if (!text.empty() && (!object.addr.empty() || object.port))
        text += ' ';
    text += isIpv6 ? std::format("[{}]", text::escape(object.addr)) : text::escape(object.addr);
    if (object.port)
        text += std::format(":{}", *object.port);
    return text;
}

std::string pathText(const Object &object)
{
    if (!object.path.empty())
        return text::escape(object.path);
    if (!object.name.empty())
        return object.dev.empty()
            ? text::escape(object.name)
            : std::format("{} ({})", text::escape(object.name), text::escape(object.dev));
    return text::escape(object.dev);
}

/// Takes `START…"` off the front and returns what stands before the quote.
std::optional<std::string_view> quotedField(std::string_view &text, std::string_view start) noexcept
{
    if (!text.starts_with(start))
        return std::nullopt;
    const auto rest = text.substr(start.size());
    const auto end = rest.find('"');
    if (end == std::string_view::npos)
        return std::nullopt;
    text = rest.substr(end + 1);
    return rest.substr(0, end);
}

/// Takes " ino=" and digits off the front.
bool takeInode(std::string_view &text) noexcept
{
    constexpr std::string_view start = " ino=";
    if (!text.starts_with(start))
        return false;
    text.remove_prefix(start.size());
    while (!text.empty() && text.front() >= '0' && text.front() <= '9')
        text.remove_prefix(1);
    return true;
}

} // namespace

std::string targetText(const Object &object)
{
    using enum Object::Kind;
    switch (object.kind) {
    case Path: return pathText(object);
    case Net: return addressText(object);
    case Task:
        return object.pid ? std::format("{}[{}]", text::escape(object.comm), *object.pid)
                          : text::escape(object.comm);
    case Unix: {
        // An abstract name starts with NUL, which people write as @.
        const std::string_view name = object.path;
        return '@' + text::escape(name.starts_with('\0') ? name.substr(1) : name);
    }
    case None: break;
    }
    return text::escape(object.unknownFields);
}

std::string_view plainPath(std::string_view object) noexcept
{
    const auto path = quotedField(object, "path=\"");
    if (!path || !text::isPlain(*path))
        return {};
    // A second path, or a field of another kind of object, would change the answer.
    if (!quotedField(object, " dev=\"") || !takeInode(object) || !object.empty())
        return {};
    return *path;
}

std::string_view kindName(Object::Kind kind)
{
    using enum Object::Kind;
    switch (kind) {
    case Path: return "path";
    case Net: return "net";
    case Task: return "task";
    case Unix: return "unix";
    case None: break;
    }
    return "none";
}

std::string accessText(const std::vector<std::string> &blockers)
{
    std::string joined;
    for (const auto &blocker : blockers) {
        if (!joined.empty())
            joined += ", ";
        joined += text::escape(blocker);
    }
    return joined;
}

std::string programText(const Process &process)
{
    return text::escape(process.exe.empty() ? process.comm : process.exe);
}

} // namespace surveyor::denials
