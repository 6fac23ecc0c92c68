// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/effective_question.h"

#include "policy/model/compile.h"
#include "policy/model/real_host.h"
#include "session/backend_words.h"
#include "session/text.h"

#include <QCoreApplication>

#include <cstring>
#include <fcntl.h>

namespace surveyor::gui {
namespace {

namespace operation = policy::operation;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(EffectiveRights)
};

QString summaryOf(const policy::Judgement &judgement)
{
    using policy::Reason;
    switch (judgement.reason) {
    case Reason::NotRestricted: return Words::tr("Allowed: no layer restricts it.");
    case Reason::Granted: return Words::tr("Allowed: every layer that restricts it has a rule.");
    case Reason::MissingRight: return Words::tr("Denied: a layer has no rule that allows it.");
    case Reason::WouldGainRights:
        return Words::tr("Denied: the file would gain rights at its new place.");
    case Reason::OutOfScope: return Words::tr("Denied: the other side is outside the sandbox.");
    case Reason::AlwaysDenied: return Words::tr("Denied: every sandbox denies it.");
    case Reason::FailsBefore:
        //: %1 the system's text of an error
        return Words::tr("It fails before Landlock is asked: %1.")
            .arg(QString::fromLocal8Bit(std::strerror(judgement.error)));
    case Reason::LinkCouldDecide: return Words::tr("Unknown: a link could decide.");
    case Reason::ObjectNotFound: break;
    }
    return Words::tr("Unknown: there is nothing of that name on this host.");
}

EffectiveAnswer::Line lineOf(const policy::Plan &plan, const policy::Decision &decision)
{
    const policy::PlanLayer &layer = plan.layers[decision.layer];
    const QString right = fromBackend(decision.right->blocker);
    EffectiveAnswer::Line line;
    if (!decision.rule) {
        //: %1 number of a layer, %2 name of a right, %3 what it is for
        line.text = Words::tr("Layer %1, %2 (%3): no rule allows it")
                        .arg(layer.policyLayer + 1)
                        .arg(right, glossOf(*decision.right));
        return line;
    }
    const bool port = decision.right->kind == landlock::RightKind::Network;
    const auto &spans =
        port ? layer.ports[*decision.rule].spans : layer.paths[*decision.rule].spans;
    const QString subject = port ? QString::number(layer.ports[*decision.rule].port)
                                 : shown(layer.paths[*decision.rule].spelling);
    //: %1 number of a layer, %2 name of a right, %3 what it is for, %4 path or port
    line.text = Words::tr("Layer %1, %2 (%3): allowed by the rule for %4")
                    .arg(layer.policyLayer + 1)
                    .arg(right, glossOf(*decision.right), subject);
    if (!spans.empty())
        line.span = spans.front();
    return line;
}

} // namespace

QString nameOf(Attempt attempt)
{
    switch (attempt) {
    case Attempt::Read: return Words::tr("Open a file for reading");
    case Attempt::Write: return Words::tr("Open a file for writing");
    case Attempt::Truncate: return Words::tr("Empty a file");
    case Attempt::List: return Words::tr("List a folder");
    case Attempt::Execute: return Words::tr("Execute a file");
    case Attempt::CreateFile: return Words::tr("Create a file");
    case Attempt::CreateFolder: return Words::tr("Create a folder");
    case Attempt::RemoveFile: return Words::tr("Remove a file");
    case Attempt::RemoveFolder: return Words::tr("Remove a folder");
    case Attempt::ControlDevice: return Words::tr("Control a device");
    case Attempt::ConnectSocketFile: return Words::tr("Connect to a socket file");
    case Attempt::ConnectTcp: return Words::tr("Connect to a TCP port");
    case Attempt::BindTcp: return Words::tr("Listen on a TCP port");
    case Attempt::SendUdp: return Words::tr("Send to a UDP port");
    case Attempt::BindUdp: return Words::tr("Bind a UDP port");
    case Attempt::SignalOutside: return Words::tr("Signal a process outside");
    case Attempt::ConnectAbstractOutside: break;
    }
    return Words::tr("Connect to an abstract socket outside");
}

AttemptObject objectOf(Attempt attempt)
{
    if (attempt < Attempt::ConnectTcp)
        return AttemptObject::Path;
    return attempt < Attempt::SignalOutside ? AttemptObject::Port : AttemptObject::Nothing;
}

std::optional<policy::Operation> operationOf(Attempt attempt, const QString &object)
{
    using operation::Transport;
    using policy::FileKind;
    const std::string path = toPath(object);
    bool isPort = false;
    const auto port = static_cast<std::uint16_t>(object.toUShort(&isPort));
    const AttemptObject kind = objectOf(attempt);
    if ((kind == AttemptObject::Path && path.empty()) || (kind == AttemptObject::Port && !isPort))
        return std::nullopt;
    switch (attempt) {
    case Attempt::Read: return operation::Open{.path = path, .flags = O_RDONLY};
    case Attempt::Write: return operation::Open{.path = path, .flags = O_WRONLY};
    case Attempt::Truncate: return operation::Truncate{.path = path};
    case Attempt::List: return operation::Open{.path = path, .flags = O_RDONLY | O_DIRECTORY};
    case Attempt::Execute: return operation::Execute{.path = path};
    case Attempt::CreateFile: return operation::Create{.path = path, .kind = FileKind::Regular};
    case Attempt::CreateFolder: return operation::Create{.path = path, .kind = FileKind::Directory};
    case Attempt::RemoveFile: return operation::Remove{.path = path, .directory = false};
    case Attempt::RemoveFolder: return operation::Remove{.path = path, .directory = true};
    case Attempt::ControlDevice: return operation::ControlDevice{.path = path, .command = 0};
    case Attempt::ConnectSocketFile: return operation::ConnectSocketFile{.path = path, .to = {}};
    case Attempt::ConnectTcp:
        return operation::ConnectPort{.transport = Transport::Tcp, .port = port};
    case Attempt::BindTcp: return operation::BindPort{.transport = Transport::Tcp, .port = port};
    case Attempt::SendUdp: return operation::ConnectPort{.transport = Transport::Udp, .port = port};
    case Attempt::BindUdp: return operation::BindPort{.transport = Transport::Udp, .port = port};
    case Attempt::SignalOutside: return operation::SendSignal{};
    case Attempt::ConnectAbstractOutside: break;
    }
    return operation::ConnectAbstract{};
}

EffectiveAnswer judge(const policy::Policy &policy, int abi, const policy::Operation &operation)
{
    EffectiveAnswer answer;
    const policy::RealHost host;
    auto plan = policy::compile(policy, abi, host);
    if (!plan) {
        answer.summary = Words::tr("The variables of the policy cannot be replaced.");
        return answer;
    }
    const policy::Evaluator evaluator(std::move(*plan), host);
    const policy::Judgement judgement = evaluator.judge(operation);
    answer.verdict = judgement.verdict;
    answer.summary = summaryOf(judgement);
    for (const policy::Decision &decision : judgement.decisions)
        answer.lines.push_back(lineOf(evaluator.plan(), decision));
    return answer;
}

} // namespace surveyor::gui
