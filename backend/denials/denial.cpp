// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial.h"

#include "audit/fields.h"
#include "audit/syscall_names.h"
#include "text/escape.h"
#include "text/hex.h"

#include <format>

namespace surveyor::denials {
namespace {

using audit::decodeUntrusted;
using audit::Field;
using audit::FieldReader;

std::optional<std::uint32_t> number32(std::string_view digits)
{
    const auto value = text::parseDecimal(digits);
    if (!value || *value > 0xffff'ffff)
        return std::nullopt;
    return static_cast<std::uint32_t>(*value);
}

void takeAddress(Object &object, const Field &field, const char *direction)
{
    object.kind = Object::Kind::Net;
    object.direction = direction;
    object.addr = field.value;
}

void takePort(Object &object, const Field &field, const char *direction)
{
    object.kind = Object::Kind::Net;
    object.direction = direction;
    object.port = text::parseDecimal(field.value);
}

void takeUnknown(Object &object, const Field &field)
{
    if (!object.unknownFields.empty())
        object.unknownFields += ' ';
    object.unknownFields += std::format("{}={}", field.key, field.value);
}

bool takePathField(Object &object, const Field &field)
{
    if (field.key == "path") {
        object.kind = Object::Kind::Path;
        object.path = decodeUntrusted(field.value);
    } else if (field.key == "name") {
        object.kind = Object::Kind::Path;
        object.name = decodeUntrusted(field.value);
    } else if (field.key == "dev") {
        object.dev = decodeUntrusted(field.value);
    } else if (field.key == "ino") {
        object.ino = text::parseDecimal(field.value);
    } else if (field.key == "ioctlcmd") {
        object.ioctlCommand =
            text::parseHex(field.value.starts_with("0x") ? field.value.substr(2) : field.value);
    } else {
        return false;
    }
    return true;
}

bool takeTaskField(Object &object, const Field &field)
{
    if (field.key == "opid") {
        object.kind = Object::Kind::Task;
        object.pid = text::parseSigned(field.value);
    } else if (field.key == "ocomm") {
        object.kind = Object::Kind::Task;
        object.comm = decodeUntrusted(field.value);
    } else {
        return false;
    }
    return true;
}

bool takeNetField(Object &object, const Field &field)
{
    // laddr, lport, faddr and fport describe the socket, not what was asked for.
    if (field.key == "laddr" || field.key == "lport" || field.key == "faddr"
        || field.key == "fport")
        takeUnknown(object, field);
    else if (field.key == "saddr")
        takeAddress(object, field, "bind");
    else if (field.key == "daddr")
        takeAddress(object, field, "connect");
    else if (field.key == "src")
        takePort(object, field, "bind");
    else if (field.key == "dest")
        takePort(object, field, "connect");
    else
        return false;
    return true;
}

/// What the blockers alone tell: a record of a wildcard bind has no object fields at all.
void inferKind(Object &object, std::string_view blockers)
{
    if (namesSocket(blockers) && object.kind == Object::Kind::Path) {
        object.kind = Object::Kind::Unix;
        return;
    }
    if (object.kind != Object::Kind::None || !blockers.starts_with("net."))
        return;
    object.kind = Object::Kind::Net;
    object.direction = blockers.find("bind") != std::string_view::npos ? "bind" : "connect";
}

} // namespace

std::string domainName(std::uint64_t domain)
{
    return std::format("{:x}", domain);
}

std::string idOf(const Denial &denial)
{
    return std::format("{}/{}/{}:{}#{}", text::escape(denial.host), denial.boot, denial.timeMs,
                       denial.serial, denial.ordinal);
}

std::vector<std::string> splitBlockers(std::string_view text)
{
    std::vector<std::string> names;
    for (;;) {
        const auto comma = text.find(',');
        if (comma != 0 && !text.empty())
            names.emplace_back(text.substr(0, comma));
        if (comma == std::string_view::npos)
            return names;
        text.remove_prefix(comma + 1);
    }
}

bool namesSocket(std::string_view blockers) noexcept
{
    return blockers.contains("scope.abstract_unix_socket");
}

Object decodeObject(std::string_view text, std::string_view blockers)
{
    Object object;
    FieldReader reader(text);
    while (const auto field = reader.next()) {
        if (!takePathField(object, *field) && !takeTaskField(object, *field)
            && !takeNetField(object, *field))
            takeUnknown(object, *field);
    }
    inferKind(object, blockers);
    return object;
}

Process decodeProcess(std::string_view text)
{
    Process process;
    FieldReader reader(text);
    while (const auto field = reader.next()) {
        if (field->key == "pid")
            process.pid = text::parseSigned(field->value);
        else if (field->key == "ppid")
            process.ppid = text::parseSigned(field->value);
        else if (field->key == "uid")
            process.uid = number32(field->value);
        else if (field->key == "auid")
            process.auid = number32(field->value);
        else if (field->key == "ses")
            process.ses = number32(field->value);
        else if (field->key == "comm")
            process.comm = decodeUntrusted(field->value);
        else if (field->key == "exe")
            process.exe = decodeUntrusted(field->value);
    }
    return process;
}

std::optional<Syscall> decodeSyscall(std::string_view text)
{
    Syscall call;
    bool known = false;
    FieldReader reader(text);
    while (const auto field = reader.next()) {
        if (field->key == "arch") {
            call.arch = static_cast<std::uint32_t>(text::parseHex(field->value).value_or(0));
        } else if (field->key == "syscall") {
            const auto number = number32(field->value);
            known = number.has_value();
            call.number = number.value_or(0);
        } else if (field->key == "success") {
            call.success = field->value == "yes";
        } else if (field->key == "exit") {
            call.exit = text::parseSigned(field->value);
        }
    }
    if (!known)
        return std::nullopt;
    call.name = audit::syscallName(call.arch, call.number);
    return call;
}

} // namespace surveyor::denials
