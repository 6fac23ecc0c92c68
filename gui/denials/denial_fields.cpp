// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/denial_fields.h"

#include "denials/domain_fields.h"
#include "denials/gap_text.h"
#include "denials/row_text_cache.h"
#include "denials/wording.h"
#include "landlock/rights.h"
#include "session/backend_words.h"
#include "session/text.h"
#include "session/time_style.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace surveyor::gui {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DenialFields)
};

QString rightText(const std::string &blocker)
{
    const auto *const right = landlock::findRight(blocker);
    if (!right)
        return Words::tr("%1: %2").arg(shown(blocker), glossOf(blocker));
    const QString gloss = glossOf(*right);
    if (!landlock::isGrantable(*right))
        return Words::tr("%1: %2; no policy can allow it").arg(shown(blocker), gloss);
    //: %1 kernel name of a right, %2 what it is for, %3 number
    return Words::tr("%1: %2 (Landlock ABI %3 and later)")
        .arg(shown(blocker), gloss)
        .arg(right->abi);
}

FieldGroup denialGroup(const denials::Denial &denial)
{
    FieldGroupBuilder group(FieldGroup::About::Denial, Words::tr("Denial"));
    group.add(Words::tr("Time"), localTime(denial.timeMs));
    group.add(Words::tr("Time (UTC)"), utcTime(denial.timeMs));
    for (const std::string &blocker : denial.blockers)
        group.add(Words::tr("Missing right"), rightText(blocker), "right"_L1, blocker);
    const auto &object = denial.object;
    const bool isUnix = object.kind == denials::Object::Kind::Unix;
    group.add(isUnix ? Words::tr("Abstract socket") : Words::tr("Path"),
              isUnix ? fromBackend(denials::targetText(object)) : shown(object.path), "path"_L1,
              object.path);
    group.add(Words::tr("Name"), object.name);
    group.add(Words::tr("Device"), object.dev, "dev"_L1);
    group.add(Words::tr("Inode"), object.ino, "ino"_L1);
    if (object.ioctlCommand)
        group.add(Words::tr("ioctl command"),
                  QStringLiteral("0x%1").arg(*object.ioctlCommand, 0, 16));
    group.add(Words::tr("Direction"), object.direction);
    group.add(Words::tr("Address"), object.addr, "addr"_L1);
    group.add(Words::tr("Port"), object.port, "port"_L1);
    group.add(Words::tr("Target PID"), object.pid);
    group.add(Words::tr("Target process"), object.comm);
    group.add(Words::tr("Other fields"), object.unknownFields);
    group.add(Words::tr("Record"), shown(denials::idOf(denial)));
    if (denial.guessed)
        group.add(Words::tr("Note"),
                  Words::tr("joined with its process by neighbourhood, not by serial number"));
    return group.take();
}

FieldGroup processGroup(const denials::StoreView &view, std::uint32_t row,
                        const denials::Denial &denial)
{
    FieldGroupBuilder group(FieldGroup::About::Process, Words::tr("Process"));
    if (!denial.process) {
        group.add(Words::tr("Note"),
                  Words::tr("not logged: this event has no SYSCALL record, perhaps because of the "
                            "audit rule “never,task”"));
        return group.take();
    }
    const auto &process = *denial.process;
    group.add(Words::tr("Program"), process.exe, "exe"_L1);
    group.add(Words::tr("Command name"), process.comm, "comm"_L1);
    QStringList arguments;
    for (const std::string &argument : process.cmdline)
        arguments += shown(argument);
    group.add(Words::tr("Command line"), arguments.join(u' '));
    group.add(Words::tr("PID"), process.pid, "pid"_L1);
    group.add(Words::tr("Parent PID"), process.ppid, "ppid"_L1);
    if (process.uid)
        group.add(Words::tr("User"), userText(view, row, *process.uid), "uid"_L1,
                  std::to_string(*process.uid));
    // The kernel's "unset" is no user anybody knows.
    if (process.auid && *process.auid != 0xffff'ffffU)
        group.add(Words::tr("Login user"), userText(view, row, *process.auid), "auid"_L1,
                  std::to_string(*process.auid));
    if (process.ses && *process.ses != 0xffff'ffffU)
        group.add(Words::tr("Session"), process.ses, "ses"_L1);
    return group.take();
}

QString exitText(std::int64_t exit)
{
    const char *const name =
        exit < 0 && exit > -4096 ? strerrorname_np(static_cast<int>(-exit)) : nullptr;
    return name ? QStringLiteral("%1 (%2)").arg(exit).arg(QLatin1StringView(name))
                : QString::number(exit);
}

FieldGroup syscallGroup(const denials::Syscall &call)
{
    FieldGroupBuilder group(FieldGroup::About::Process, Words::tr("System call"));
    group.add(Words::tr("Name"), call.name, "syscall"_L1);
    group.add(Words::tr("Number"), QString::number(call.number));
    if (call.success)
        group.add(Words::tr("Succeeded"), *call.success ? Words::tr("yes") : Words::tr("no"));
    if (call.exit)
        group.add(Words::tr("Result"), exitText(*call.exit));
    return group.take();
}

FieldGroup gapGroup(const denials::Gap &gap)
{
    FieldGroupBuilder group(FieldGroup::About::Denial, Words::tr("Missing records"));
    if (gap.timeMs != 0) {
        group.add(Words::tr("After the record of"), localTime(gap.timeMs));
        group.add(Words::tr("After the record of (UTC)"), utcTime(gap.timeMs));
    }
    group.add(Words::tr("What"), gapText(gap));
    group.add(Words::tr("Host"), gap.host, "host"_L1);
    return group.take();
}

} // namespace

std::vector<FieldGroup> fieldsOf(const denials::StoreView &view, std::uint32_t row)
{
    if (view.kind(row) == denials::RowKind::Gap) {
        return {gapGroup(view.gap(row))};
    }
    const denials::Denial denial = view.denial(row);
    std::vector<FieldGroup> groups{denialGroup(denial), domainGroup(view, view.domain(row)),
                                   processGroup(view, row, denial)};
    if (denial.syscall)
        groups.push_back(syscallGroup(*denial.syscall));
    return groups;
}

} // namespace surveyor::gui
