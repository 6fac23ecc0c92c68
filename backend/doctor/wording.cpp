// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/wording.h"

#include <array>
#include <chrono>
#include <format>

namespace surveyor::doctor {
namespace {

// In the order of FindingId.
constexpr std::array wordings{
    Wording{"landlock_absent", "The kernel {0} has no Landlock",
            "No program can confine itself with it, and so nothing is denied.",
            "Use a kernel that is built with CONFIG_SECURITY_LANDLOCK.", ""},
    Wording{"landlock_switched_off", "Landlock is switched off",
            "The kernel has it, but it was not among the security modules of this boot: no "
            "program can confine itself.",
            "Add landlock to the lsm= list of the kernel's command line and boot again.", ""},
    Wording{"landlock_without_audit",
            "Landlock of the kernel {0} (ABI {1}) does not log what it denies",
            "Programs are confined, but nobody can see what they are denied.",
            "Use Linux 6.15 or newer, which has ABI 7.", ""},
    Wording{"landlock_ready", "Landlock of the kernel {0} (ABI {1}) logs what it denies", "", "",
            ""},
    Wording{"errata_open", "The kernel does not mend these of Landlock's errata: {0}",
            "Without number 2, threads of one process are denied signals to each other; such "
            "denials look like noise.",
            "Use a newer kernel of the same series.", ""},
    Wording{"audit_not_built", "The kernel is built without auditing",
            "Landlock has nowhere to log to.", "Use a kernel that is built with CONFIG_AUDIT.", ""},
    Wording{"audit_off_at_boot", "The kernel was booted with auditing switched off",
            "audit=0 on its command line keeps records from being made until auditing is switched "
            "on by hand, and from being kept by journald.",
            "Remove audit=0 from the kernel's command line.", ""},
    Wording{"audit_off", "The kernel's auditing is off", "No denial is logged.",
            "Switch it on. It stays so until the next boot; audit=1 on the kernel's command line, "
            "or an auditd that is started, makes it last.",
            "auditctl -e 1"},
    Wording{"audit_on", "The kernel's auditing is on", "", "", ""},
    Wording{"audit_locked", "The kernel's auditing is on, and locked until the next boot",
            "Its settings cannot be changed now.", "", ""},
    Wording{"audit_unknown", "Whether the kernel's auditing is on is not known",
            "Only root may ask for it, or whom polkit allows to ask the helper.", "Ask as root.",
            "auditctl -s"},
    Wording{"audit_deduced_on", "The kernel's auditing is on",
            "A denial that was made for this purpose was logged.", "", ""},
    Wording{"audit_deduced_off", "The kernel's auditing is off, or a rule hides Landlock's records",
            "A denial that was made for this purpose was not logged anywhere one could look.",
            "Switch auditing on, and look for rules of the exclude list.",
            "auditctl -e 1; auditctl -l"},
    Wording{"backlog_small", "Only {0} records may wait in the kernel",
            "A program that is denied much at once loses records: each denial has four.",
            "Let more wait.", "auditctl -b 8192"},
    Wording{"records_lost", "The kernel has lost {0} records since it was booted",
            "There were more than could wait, or than the rate limit lets through. Which ones is "
            "not known.",
            "Let more records wait, and look whether a rate limit is set.",
            "auditctl -b 8192; auditctl -s"},
    Wording{"task_never", "A rule keeps system calls from being logged with a denial",
            "\"-a never,task\" saves time, but then a denial does not name the program's "
            "arguments, its user or the system call; they are guessed from other records.",
            "Delete the rule, also in /etc/audit/rules.d. It counts for programs started "
            "afterwards.",
            "auditctl -d never,task"},
    Wording{"landlock_excluded", "A rule throws Landlock's records away",
            "A rule of the exclude list names their types, 1423 or 1424.",
            "Delete the rule, also in /etc/audit/rules.d.", "auditctl -l"},
    Wording{"kept_by_auditd", "auditd keeps the records", "", "", ""},
    Wording{"kept_by_journald", "journald keeps the records", "", "", ""},
    Wording{"kept_by_kernel_log_only", "Nobody but the kernel's log keeps the records",
            "The kernel writes some ten lines of it a second and drops the rest, and the log is "
            "soon overwritten. Denials can be watched live, but what was is lost.",
            "Install auditd, or let journald collect.",
            "systemctl enable --now systemd-journald-audit.socket"},
    Wording{"may_read_log", "You may read auditd's log", "", "", ""},
    Wording{"may_not_read_log", "You may not read auditd's log", "It belongs to the group {0}.",
            "Read it through the helper, or have yourself added to the group and log in again.",
            ""},
    Wording{"may_read_journal", "You may read the system's journal", "", "", ""},
    Wording{"may_not_read_journal", "You may not read the system's journal",
            "It is for the groups systemd-journal and adm.",
            "Read it through the helper, or have yourself added to the group and log in again.",
            ""},
    Wording{"helper_ready", "The helper reads for you", "", "", ""},
    Wording{"helper_needs_password", "The helper reads for you once an administrator agrees",
            "Live denials and the system's history ask for a password, "
            "unless you may read the logs or the journal.",
            "", ""},
    Wording{"helper_refuses", "The helper does not read for you", "A rule of polkit says no.",
            "Ask the administrator for a rule that lets you read.", ""},
    Wording{"helper_not_installed", "The helper is not installed",
            "Without it, live denials and the history are for root, "
            "and for those who may read the logs or the journal.",
            "Install landlock-surveyor-helper, or let an administrator pipe it: "
            "landlock-surveyor-helper --stdio | landlock-survey follow -",
            ""},
    Wording{"helper_broken", "The helper does not answer",
            "It is installed, but could not be asked.", "Look what it says.",
            "journalctl -t landlock-surveyor-helper -b"},
    Wording{"no_polkit", "polkit is not installed",
            "It decides who may read through the helper; without it nobody may.", "Install polkit.",
            ""},
    Wording{"no_bus", "There is no system bus", "The helper cannot be reached.",
            "Read as root: landlock-surveyor-helper --stdio | landlock-survey follow -", ""},
    Wording{"log_reaches_back", "auditd's log reaches back to {0}", "{1} files, {2} bytes in all.",
            "", ""},
    Wording{"log_is_short", "auditd's log reaches back to {0} only",
            "{1} files, {2} bytes in all: a program that is denied much rolls what was before "
            "away within seconds.",
            "Raise num_logs or max_log_file in /etc/audit/auditd.conf.", ""},
    Wording{"canary_seen", "A denial made to see whether it is logged was seen: {0}", "", "", ""},
    Wording{"canary_silent", "A denial made to see whether it is logged did not show up: {0}",
            "The kernel denied it, and no record came within two seconds.", "", ""},
    Wording{"canary_unwatched", "A denial was made, and nobody could look for its record",
            "Neither a log nor the helper is open to you.",
            "Run this as root, or unlock the helper.", ""},
    Wording{"canary_not_denied", "A denial could not be made",
            "The program could not confine a child, or could not make a file in /tmp.", "", ""},
    Wording{"new_exec_silent",
            "A sandbox that starts another program is silent unless it asks not to be",
            "The kernel logs only what the program that made the sandbox is denied itself. What "
            "it starts is logged if it passed LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON: where one "
            "sandbox stays silent while others are seen, suspect this first.",
            "Ask the sandboxer's author for the flag, or run it with landlock-survey run.", ""},
};
static_assert(wordings.size() == static_cast<std::size_t>(FindingId::NewExecSilent) + 1);

std::string shown(const Argument &argument, FindingId id, std::size_t number)
{
    if (const auto *const text = std::get_if<std::string>(&argument))
        return text->empty() ? "root alone" : *text;
    if (const auto *const value = std::get_if<std::int64_t>(&argument)) {
        const bool isTime =
            number == 0 && (id == FindingId::LogReachesBack || id == FindingId::LogIsShort);
        using Milliseconds = std::chrono::sys_time<std::chrono::milliseconds>;
        return isTime
            ? std::format("{:%F %H:%M} UTC", Milliseconds(std::chrono::milliseconds(*value)))
            : std::to_string(*value);
    }
    std::string list;
    for (const Way way : std::get<std::vector<Way>>(argument))
        list += std::format("{}{}", list.empty() ? "" : ", ", nameOf(way));
    return list;
}

} // namespace

const Wording &wordingOf(FindingId id)
{
    return wordings.at(static_cast<std::size_t>(id));
}

std::string_view nameOf(FindingId id)
{
    return wordingOf(id).name;
}

std::string_view nameOf(Way way)
{
    switch (way) {
    case Way::Helper: return "helper";
    case Way::AuditLog: return "audit log";
    case Way::Journal: return "journal";
    case Way::KernelLog: return "kernel log";
    }
    return "";
}

std::string withArguments(std::string_view text, const Finding &finding)
{
    std::string result(text);
    for (std::size_t number = 0; number < finding.arguments.size(); ++number) {
        const std::string mark = std::format("{{{}}}", number);
        if (const auto at = result.find(mark); at != std::string::npos)
            result.replace(at, mark.size(), shown(finding.arguments[number], finding.id, number));
    }
    return result;
}

} // namespace surveyor::doctor
