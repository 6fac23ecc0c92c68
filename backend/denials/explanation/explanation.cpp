// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation/explanation.h"

#include "denials/explanation/quirks.h"
#include "denials/explanation/remedy.h"
#include "denials/explanation/situation.h"
#include "landlock/rights.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <format>
#include <utility>

namespace surveyor::denials {
namespace {

using enum Message;

Argument subjectOf(const Situation &situation)
{
    if (situation.isTraceme() || situation.isSignalForDescriptor())
        return DomainMember;
    const auto &process = situation.of().denial.process;
    if (!process || (process->exe.empty() && process->comm.empty()))
        return SomeProcess;
    return process->exe.empty() ? process->comm : process->exe;
}

std::string taskName(const Object &object)
{
    return object.pid ? std::format("{}[{}]", object.comm, *object.pid) : object.comm;
}

std::string endpoint(const Object &object)
{
    std::string text = object.addr.contains(':') ? '[' + object.addr + ']' : object.addr;
    if (object.port)
        text += std::format("{}{}", text.empty() ? "port " : ":", *object.port);
    return text;
}

std::string nameOf(const Object &object)
{
    return object.path.empty() ? object.name : object.path;
}

Statement whatNet(const Situation &situation)
{
    const Object &object = situation.of().denial.object;
    const bool isBind = situation.has("net.bind_tcp") || situation.has("net.bind_udp");
    const std::string text = endpoint(object);
    if (text.empty())
        return {isBind ? WhatBindAny : WhatConnectAny, {subjectOf(situation)}};
    return {isBind ? WhatBind : WhatConnect, {subjectOf(situation), text}};
}

Statement whatFile(const Situation &situation)
{
    const std::string name = nameOf(situation.of().denial.object);
    const Message message = situation.has("fs.change_topology") ? WhatMounts
        : situation.isMove()                                    ? WhatMove
        : situation.has("fs.ioctl_dev")                         ? WhatDevice
        : situation.has("fs.resolve_unix")                      ? WhatSocketFile
        : situation.namesParent()                               ? WhatDirectory
                                                                : WhatFile;
    return {message, {subjectOf(situation), name}};
}

Statement what(const Situation &situation)
{
    const Denial &denial = situation.of().denial;
    const Object &object = denial.object;
    const auto *const right =
        denial.blockers.empty() ? nullptr : landlock::findRight(denial.blockers.front());
    if (!right)
        return {WhatUnknown, {subjectOf(situation), RightNames{denial.blockers}}};
    using enum landlock::ObjectFields;
    switch (right->object) {
    case Address: return whatNet(situation);
    case UnixName:
        return {WhatSocket,
                {subjectOf(situation),
                 '@' + object.path.substr(object.path.starts_with('\0') ? 1 : 0)}};
    case Task:
        if (situation.isSignalForDescriptor())
            return {WhatDelivery, {taskName(object)}};
        return {situation.has("ptrace") ? WhatTrace : WhatSignal,
                {subjectOf(situation), taskName(object)}};
    case Capability: return {WhatCapability, {subjectOf(situation), object.unknownFields}};
    case Namespace: return {WhatNamespace, {subjectOf(situation), object.unknownFields}};
    default: return whatFile(situation);
    }
}

std::string errorText(std::int64_t exit)
{
    const char *const name =
        exit < 0 && exit > -4096 ? ::strerrorname_np(static_cast<int>(-exit)) : nullptr;
    return name ? std::string(name) : std::format("{}", exit);
}

void addProcess(const Situation &situation, std::vector<Statement> &out)
{
    const Denial &denial = situation.of().denial;
    if (!denial.process)
        out.push_back({ProcessNotLogged, {}});
    else if (denial.process->exe.empty() && denial.process->comm.empty())
        out.push_back({NameNotLogged, {}});
    const bool saysNothing = situation.isIoUring() || situation.isSignalForDescriptor();
    if (denial.syscall && denial.syscall->exit && !saysNothing) {
        const std::string call = denial.syscall->name.empty()
            ? std::format("{}", denial.syscall->number)
            : denial.syscall->name;
        out.push_back({CallReturned, {call, errorText(*denial.syscall->exit)}});
    }
}

bool isAutobind(const Object &object)
{
    const std::string_view name = object.path;
    return object.kind == Object::Kind::Unix && name.size() == 6 && name.front() == '\0'
        && name.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

void addObject(const Situation &situation, std::vector<Statement> &out)
{
    const Object &object = situation.of().denial.object;
    if (object.ino && !situation.isTooLong())
        out.push_back({ObjectInode, {std::format("{}", *object.ino), object.dev}});
    if (situation.isTooLong())
        out.push_back({ObjectTooLong, {}});
    if (situation.isDeleted())
        out.push_back({ObjectDeleted, {}});
    if (situation.isVolatile())
        out.push_back({ObjectVolatile, {}});
    if (situation.namesParent())
        out.push_back({ObjectIsParent, {}});
    if (object.ioctlCommand)
        out.push_back({ObjectIoctl, {std::format("0x{:x}", *object.ioctlCommand)}});
    if (isAutobind(object))
        out.push_back({ObjectAutobind, {}});
    const bool nothing = object.kind == Object::Kind::None && object.unknownFields.empty();
    const bool noPlace = object.kind == Object::Kind::Net && object.addr.empty() && !object.port;
    if (nothing || noPlace)
        out.push_back({ObjectNotNamed, {}});
}

void addRights(const Situation &situation, std::vector<Statement> &out)
{
    for (const auto &name : situation.of().denial.blockers) {
        if (landlock::findRight(name))
            out.push_back({RightMissing, {RightNames{{name}}, RightGloss{name}}});
        else
            out.push_back({RightUnknown, {RightNames{{name}}}});
    }
}

void addLayer(const Situation &situation, std::vector<Statement> &out)
{
    const Case &given = situation.of();
    out.push_back({LayerYoungest, {domainName(given.denial.domain)}});
    if (given.domain.creator && !given.domain.creator->exe.empty())
        out.push_back({LayerCreator, {given.domain.creator->exe}});
    if (given.parent && given.parent->direct)
        out.push_back({LayerParent, {domainName(given.parentId)}});
    else if (given.parent)
        out.push_back(
            {LayerAncestor,
             {domainName(given.parentId), std::string(certaintyName(given.parent->certainty))}});
    std::vector<std::uint64_t> others;
    for (const Denial &sibling : given.siblings) {
        if (sibling.domain == given.denial.domain || std::ranges::contains(others, sibling.domain))
            continue;
        others.push_back(sibling.domain);
        out.push_back({LayerAlso, {domainName(sibling.domain)}});
    }
    if (given.domain.denialsKernel && *given.domain.denialsKernel > given.domain.denialsSeen)
        out.push_back(
            {LayerNotLogged,
             {static_cast<std::int64_t>(*given.domain.denialsKernel - given.domain.denialsSeen)}});
}

} // namespace

Explanation explain(const Case &given)
{
    const Situation situation(given);
    Explanation result;
    result.statements.push_back(what(situation));
    addProcess(situation, result.statements);
    addObject(situation, result.statements);
    addRights(situation, result.statements);
    addLayer(situation, result.statements);
    addQuirks(situation, result.statements);
    result.remedy = addRemedy(situation, result.statements);
    return result;
}

std::string_view remedyName(Explanation::Remedy remedy) noexcept
{
    constexpr std::array<std::string_view, 5> names{"rule", "rules", "scope", "nothing", "unknown"};
    return names[static_cast<std::size_t>(remedy)];
}

} // namespace surveyor::denials
