// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation/message.h"

#include "landlock/rights.h"
#include "text/escape.h"

#include <array>
#include <format>

namespace surveyor::denials {
namespace {

using enum Basis;
using enum Message;

struct Info
{
    Message message;
    std::string_view id;
    Section section;
    Basis basis;
    std::string_view english;
};

constexpr std::array table{
    Info{SomeProcess, "some-process", Section::What, Recorded,
         "a process that the log does not name"},
    Info{DomainMember, "domain-member", Section::What, Recorded, "a process in this domain"},

    Info{WhatFile, "what-file", Section::What, Recorded, "{0} was refused access to {1}."},
    Info{WhatDirectory, "what-directory", Section::What, Recorded,
         "{0} was refused a change in the directory {1}."},
    Info{WhatMove, "what-move", Section::What, Recorded,
         "{0} was refused to move or link something from or to the directory {1}."},
    Info{WhatDevice, "what-device", Section::What, Recorded,
         "{0} was refused to control the device {1}."},
    Info{WhatBind, "what-bind", Section::What, Recorded,
         "{0} was refused to bind a socket to {1}."},
    Info{WhatBindAny, "what-bind-any", Section::What, Recorded,
         "{0} was refused to bind a socket."},
    Info{WhatConnect, "what-connect", Section::What, Recorded,
         "{0} was refused to connect or send to {1}."},
    Info{WhatConnectAny, "what-connect-any", Section::What, Recorded,
         "{0} was refused to connect or send."},
    Info{WhatSignal, "what-signal", Section::What, Recorded,
         "{0} was refused to send a signal to {1}."},
    Info{WhatDelivery, "what-delivery", Section::What, Recorded,
         "A signal for {0} was not delivered."},
    Info{WhatTrace, "what-trace", Section::What, Recorded,
         "{0} was refused to trace or look into {1}."},
    Info{WhatSocket, "what-socket", Section::What, Recorded,
         "{0} was refused to connect or send to the abstract socket {1}."},
    Info{WhatSocketFile, "what-socket-file", Section::What, Recorded,
         "{0} was refused to connect or send to the socket file {1}."},
    Info{WhatMounts, "what-mounts", Section::What, Recorded,
         "{0} was refused to change mounts at {1}."},
    Info{WhatCapability, "what-capability", Section::What, Recorded,
         "{0} was refused to use a capability: {1}."},
    Info{WhatNamespace, "what-namespace", Section::What, Recorded,
         "{0} was refused to enter or make a namespace: {1}."},
    Info{WhatUnknown, "what-unknown", Section::What, Recorded,
         "{0} was refused something that this program does not know: {1}."},

    Info{CallReturned, "call-returned", Section::Process, Recorded,
         "The system call {0} returned {1}."},
    Info{ProcessNotLogged, "process-not-logged", Section::Process, Likely,
         "No SYSCALL record belongs to this denial, so the log does not say which process it was. "
         "An audit rule \"-a never,task\" has that effect, and so have lost records."},
    Info{NameNotLogged, "name-not-logged", Section::Process, Recorded,
         "The log has numbers of the process, but not its program."},

    Info{ObjectInode, "object-inode", Section::Object, Recorded,
         "It was inode {0} on {1}, under this name as the process saw it then."},
    Info{ObjectIsParent, "object-is-parent", Section::Object, Kernel,
         "The record names the directory; the name to be made or removed in it is not logged."},
    Info{ObjectDeleted, "object-deleted", Section::Object, Likely,
         "A file that has no name any more, or never had one, is recorded like this: a rule cannot "
         "name it, only the directory it lay in."},
    Info{ObjectTooLong, "object-too-long", Section::Object, Kernel,
         "The path was too long for a record: the log does not have it."},
    Info{ObjectVolatile, "object-volatile", Section::Object, Kernel,
         "This name belongs to one process or session and will not mean the same again."},
    Info{ObjectIoctl, "object-ioctl", Section::Object, Recorded,
         "The low 16 bits of the ioctl command were {0}."},
    Info{
        ObjectAutobind, "object-autobind", Section::Object, Likely,
        "The socket's name looks like one that the kernel makes up: it will be another next time."},
    Info{ObjectNotNamed, "object-not-named", Section::Object, Recorded,
         "The record names no object."},

    Info{RightMissing, "right-missing", Section::Rights, Recorded, "{0}: {1}"},
    Info{RightUnknown, "right-unknown", Section::Rights, Recorded,
         "{0}: a right newer than this program"},

    Info{LayerYoungest, "layer-youngest", Section::Layer, Kernel,
         "Domain {0} refused. Where several layers refuse, the record names the youngest, with "
         "the rights that no younger one refused."},
    Info{LayerCreator, "layer-creator", Section::Layer, Recorded, "The domain was made by {0}."},
    Info{LayerParent, "layer-parent", Section::Layer, Recorded,
         "It is nested right in domain {0}."},
    Info{LayerAncestor, "layer-ancestor", Section::Layer, Likely,
         "Its nearest known ancestor is domain {0} ({1})."},
    Info{LayerAlso, "layer-also", Section::Layer, Recorded,
         "In the same system call, domain {0} refused another part."},
    Info{LayerNotLogged, "layer-not-logged", Section::Layer, Recorded,
         "The kernel counted {0} more denials of this domain than the log has: muted or lost."},

    Info{QuirkOtherSide, "quirk-other-side", Section::Quirk, Recorded,
         "Moving and linking across directories needs rights on both; the other one is {0}."},
    Info{QuirkOneSide, "quirk-one-side", Section::Quirk, Kernel,
         "Moving and linking across directories needs rights on both; this record tells of one."},
    Info{QuirkExdev, "quirk-exdev", Section::Quirk, Kernel,
         "The program saw EXDEV, as if these were two file systems; many then copy instead."},
    Info{QuirkSameDirectory, "quirk-same-directory", Section::Quirk, Kernel,
         "A rename within one directory removes a name and makes one, so it needs both rights."},
    Info{QuirkGainsRights, "quirk-gains-rights", Section::Quirk, Kernel,
         "Nobody tried to use these rights: moving or linking was refused because the target "
         "directory grants them and the source does not, and so the file would have gained them."},
    Info{QuirkEveryRight, "quirk-every-right", Section::Quirk, Kernel,
         "Nobody tried to use all these rights: an exchange or a move of something that the rules "
         "do not cover is recorded with all that it would gain."},
    Info{QuirkGroupSignal, "quirk-group-signal", Section::Quirk, Kernel,
         "A signal to many processes at once has a record for each that was out of bounds, and "
         "the call succeeds if anyone could be reached."},
    Info{QuirkSignalOwner, "quirk-signal-owner", Section::Quirk, Kernel,
         "This was no kill(): the signal was to be sent for a file descriptor (SIGIO, SIGURG). "
         "The domain is of whoever made itself the owner of the descriptor; the process in the "
         "record only happened to cause the signal, and may not be sandboxed at all."},
    Info{QuirkSignalNoCall, "quirk-signal-no-call", Section::Quirk, Likely,
         "A signal that is sent for a file descriptor (SIGIO, SIGURG) has no system call either."},
    Info{QuirkTraceme, "quirk-traceme", Section::Quirk, Kernel,
         "The process asked its parent to trace it (PTRACE_TRACEME): the domain is the parent's."},
    Info{QuirkPtraceRead, "quirk-ptrace-read", Section::Quirk, Kernel,
         "Not only debuggers need this: {0} was refused, which looks into another process."},
    Info{QuirkDescriptor, "quirk-descriptor", Section::Quirk, Kernel,
         "{0} works on an open file, whose rights were fixed when it was opened: the domain is of "
         "whoever opened it, and the caller may not be sandboxed at all."},
    Info{QuirkIoUring, "quirk-io-uring", Section::Quirk, Kernel,
         "The request ran through io_uring: whether the call in the record succeeded says nothing "
         "about it."},
    Info{QuirkIoUringThread, "quirk-io-uring-thread", Section::Quirk, Likely,
         "The request was run by a kernel thread of io_uring, so there is no system call and no "
         "program in the log."},
    Info{QuirkTruncateLast, "quirk-truncate-last", Section::Quirk, Kernel,
         "Opening with truncation shows this right only once all others are granted."},
    Info{QuirkGuessed, "quirk-guessed", Section::Quirk, Likely,
         "The records were put together because they stood side by side, not by their serial."},

    Info{RuleFile, "rule-file", Section::Rule, Kernel,
         "A rule with {1} on {0}, or on a directory above it, allows it."},
    Info{RuleDirectory, "rule-directory", Section::Rule, Kernel,
         "A rule with {1} on the directory {0}, or on one above, allows it; it holds for all that "
         "lies below."},
    Info{RuleList, "rule-list", Section::Rule, Kernel,
         "A rule with fs.read_dir on the directory {0} allows it; on a directory above, it opens "
         "more than was asked for."},
    Info{RuleBothSides, "rule-both-sides", Section::Rule, Kernel,
         "Both directories need a rule with fs.refer and what each lacks (here {0}), or one rule "
         "on a directory above both. Landlock ABI 1 can never allow it, and every layer must."},
    Info{RuleEqual, "rule-equal", Section::Rule, Kernel,
         "Give both directories the same rights, by one rule on a directory above both, or take "
         "the rights off the target."},
    Info{RuleNotTheList, "rule-not-the-list", Section::Rule, Kernel,
         "Do not grant the rights of this list."},
    Info{RulePort, "rule-port", Section::Rule, Kernel,
         "A rule with {1} for port {0} allows it, for every address: rules do not know addresses."},
    Info{RulePortAny, "rule-port-any", Section::Rule, Kernel,
         "A rule with {0} for port 0 allows ports that the kernel chooses."},
    Info{RuleNoPort, "rule-no-port", Section::Rule, Kernel,
         "A rule with {0} for the port would allow it, but the record names none."},
    Info{RuleScope, "rule-scope", Section::Rule, Kernel,
         "No rule can allow this one: the policy would have to leave out {0}, or both "
         "sides would have to run in one domain."},
    Info{RulePtrace, "rule-ptrace", Section::Rule, Kernel,
         "No rule can allow it: a process may only look into those of its own domain and of "
         "domains nested in it."},
    Info{RuleTopology, "rule-topology", Section::Rule, Kernel,
         "No rule can allow it: where a domain handles any right on files, mounts stay as they "
         "are."},
    Info{RulePermission, "rule-permission", Section::Rule, Kernel,
         "A rule for {0} allows it, from Landlock ABI 12 on."},
    Info{RuleUnknown, "rule-unknown", Section::Rule, Recorded,
         "This program does not know whether a rule can grant {0}."},
    Info{RuleVolatile, "rule-volatile", Section::Rule, Kernel,
         "A rule for this very name would not last; one with {0} on a directory above it opens "
         "more than was asked for."},
    Info{RuleNoName, "rule-no-name", Section::Rule, Recorded,
         "The log has no name that a rule could be written for."},
    Info{RuleWhichPolicy, "rule-which-policy", Section::Rule, Kernel,
         "It belongs into the policy that made this domain, which need not be the program's own."},

    Info{NextLayer, "next-layer", Section::Next, Kernel,
         "Older layers may refuse the same; that is seen only once this one allows it."},
    Info{NextTruncate, "next-truncate", Section::Next, Kernel,
         "Programs that write mostly truncate as well: fs.truncate may be the next refusal."},
    Info{NextExecute, "next-execute", Section::Next, Kernel,
         "After the program come its interpreter and the dynamic loader, with the same rights, and "
         "libraries with fs.read_file."},
    Info{NextWrite, "next-write", Section::Next, Kernel,
         "What has been made is then opened: fs.write_file may be the next refusal."},
    Info{NextBeforeOpen, "next-before-open", Section::Next, Kernel,
         "Rights on an open file do not change: the rule helps with files that are opened under "
         "it."},
};

const Info &info(Message message) noexcept
{
    return table[static_cast<std::size_t>(message)];
}

constexpr bool isInOrder()
{
    for (std::size_t index = 0; index < table.size(); ++index) {
        if (static_cast<std::size_t>(table[index].message) != index)
            return false;
    }
    return table.size() == static_cast<std::size_t>(NextBeforeOpen) + 1;
}
static_assert(isInOrder());

std::string join(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (index != 0)
            text += index + 1 == names.size() ? " and " : ", ";
        text += text::escape(names[index]);
    }
    return text;
}

std::string englishArgument(const Argument &argument)
{
    struct Visitor
    {
        std::string operator()(const std::string &bytes) const { return text::escape(bytes); }
        std::string operator()(std::int64_t number) const { return std::format("{}", number); }
        std::string operator()(const RightNames &rights) const { return join(rights.names); }
        std::string operator()(const RightGloss &gloss) const
        {
            const auto *const right = landlock::findRight(gloss.name);
            return right ? std::string(right->gloss) : std::string();
        }
        std::string operator()(Message subject) const { return std::string(info(subject).english); }
    };
    return std::visit(Visitor(), argument);
}

} // namespace

Section sectionOf(Message message) noexcept
{
    return info(message).section;
}

Basis basisOf(Message message) noexcept
{
    return info(message).basis;
}

std::string_view messageId(Message message) noexcept
{
    return info(message).id;
}

std::string_view sectionName(Section section) noexcept
{
    constexpr std::array<std::string_view, 8> names{"what",  "process", "object", "rights",
                                                    "layer", "quirk",   "rule",   "next"};
    return names[static_cast<std::size_t>(section)];
}

std::string_view basisName(Basis basis) noexcept
{
    constexpr std::array<std::string_view, 3> names{"recorded", "kernel", "likely"};
    return names[static_cast<std::size_t>(basis)];
}

std::string englishText(const Statement &statement)
{
    std::string text;
    std::string_view rest = info(statement.message).english;
    for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
        text += rest.substr(0, open);
        const auto number = static_cast<std::size_t>(rest[open + 1] - '0');
        if (number < statement.arguments.size())
            text += englishArgument(statement.arguments[number]);
        rest.remove_prefix(open + 3);
    }
    text += rest;
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z' && !statement.arguments.empty()
        && std::holds_alternative<Message>(statement.arguments.front()))
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace surveyor::denials
