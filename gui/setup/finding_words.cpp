// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "setup/finding_words.h"

#include "doctor/wording.h"
#include "session/pattern.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <string>

namespace surveyor::gui {
namespace {

using doctor::FindingId;

constexpr const char *context = "Findings";

// The backend's English is the key; what stands here is for lupdate to find, and a test compares
// it with the backend's table. {0} to {2} are arguments.
// clang-format off
[[maybe_unused]] constexpr std::array patterns{
    QT_TRANSLATE_NOOP("Findings", "The kernel {0} has no Landlock"),
    QT_TRANSLATE_NOOP("Findings",
        "No program can confine itself with it, and so nothing is denied."),
    QT_TRANSLATE_NOOP("Findings", "Use a kernel that is built with CONFIG_SECURITY_LANDLOCK."),
    QT_TRANSLATE_NOOP("Findings", "Landlock is switched off"),
    QT_TRANSLATE_NOOP("Findings",
        "The kernel has it, but it was not among the security modules of this boot: no program "
        "can confine itself."),
    QT_TRANSLATE_NOOP("Findings",
        "Add landlock to the lsm= list of the kernel's command line and boot again."),
    QT_TRANSLATE_NOOP("Findings",
        "Landlock of the kernel {0} (ABI {1}) does not log what it denies"),
    QT_TRANSLATE_NOOP("Findings",
        "Programs are confined, but nobody can see what they are denied."),
    QT_TRANSLATE_NOOP("Findings", "Use Linux 6.15 or newer, which has ABI 7."),
    QT_TRANSLATE_NOOP("Findings", "Landlock of the kernel {0} (ABI {1}) logs what it denies"),
    QT_TRANSLATE_NOOP("Findings", "The kernel does not mend these of Landlock's errata: {0}"),
    QT_TRANSLATE_NOOP("Findings",
        "Without number 2, threads of one process are denied signals to each other; such denials "
        "look like noise."),
    QT_TRANSLATE_NOOP("Findings", "Use a newer kernel of the same series."),
    QT_TRANSLATE_NOOP("Findings", "The kernel is built without auditing"),
    QT_TRANSLATE_NOOP("Findings", "Landlock has nowhere to log to."),
    QT_TRANSLATE_NOOP("Findings", "Use a kernel that is built with CONFIG_AUDIT."),
    QT_TRANSLATE_NOOP("Findings", "The kernel was booted with auditing switched off"),
    QT_TRANSLATE_NOOP("Findings",
        "audit=0 on its command line keeps records from being made until auditing is switched on "
        "by hand, and from being kept by journald."),
    QT_TRANSLATE_NOOP("Findings", "Remove audit=0 from the kernel's command line."),
    QT_TRANSLATE_NOOP("Findings", "The kernel's auditing is off"),
    QT_TRANSLATE_NOOP("Findings", "No denial is logged."),
    QT_TRANSLATE_NOOP("Findings",
        "Switch it on. It stays so until the next boot; audit=1 on the kernel's command line, or "
        "an auditd that is started, makes it last."),
    QT_TRANSLATE_NOOP("Findings", "The kernel's auditing is on"),
    QT_TRANSLATE_NOOP("Findings", "The kernel's auditing is on, and locked until the next boot"),
    QT_TRANSLATE_NOOP("Findings", "Its settings cannot be changed now."),
    QT_TRANSLATE_NOOP("Findings", "Whether the kernel's auditing is on is not known"),
    QT_TRANSLATE_NOOP("Findings",
        "Only root may ask for it, or whom polkit allows to ask the helper."),
    QT_TRANSLATE_NOOP("Findings", "Ask as root."),
    QT_TRANSLATE_NOOP("Findings", "A denial that was made for this purpose was logged."),
    QT_TRANSLATE_NOOP("Findings",
        "The kernel's auditing is off, or a rule hides Landlock's records"),
    QT_TRANSLATE_NOOP("Findings",
        "A denial that was made for this purpose was not logged anywhere one could look."),
    QT_TRANSLATE_NOOP("Findings", "Switch auditing on, and look for rules of the exclude list."),
    QT_TRANSLATE_NOOP("Findings", "Only {0} records may wait in the kernel"),
    QT_TRANSLATE_NOOP("Findings",
        "A program that is denied much at once loses records: each denial has four."),
    QT_TRANSLATE_NOOP("Findings", "Let more wait."),
    QT_TRANSLATE_NOOP("Findings", "The kernel has lost {0} records since it was booted"),
    QT_TRANSLATE_NOOP("Findings",
        "There were more than could wait, or than the rate limit lets through. Which ones is not "
        "known."),
    QT_TRANSLATE_NOOP("Findings", "Let more records wait, and look whether a rate limit is set."),
    QT_TRANSLATE_NOOP("Findings", "A rule keeps system calls from being logged with a denial"),
    QT_TRANSLATE_NOOP("Findings",
        "\"-a never,task\" saves time, but then a denial does not name the program's arguments, "
        "its user or the system call; they are guessed from other records."),
    QT_TRANSLATE_NOOP("Findings",
        "Delete the rule, also in /etc/audit/rules.d. It counts for programs started afterwards."),
    QT_TRANSLATE_NOOP("Findings", "A rule throws Landlock's records away"),
    QT_TRANSLATE_NOOP("Findings", "A rule of the exclude list names their types, 1423 or 1424."),
    QT_TRANSLATE_NOOP("Findings", "Delete the rule, also in /etc/audit/rules.d."),
    QT_TRANSLATE_NOOP("Findings", "auditd keeps the records"),
    QT_TRANSLATE_NOOP("Findings", "journald keeps the records"),
    QT_TRANSLATE_NOOP("Findings", "Nobody but the kernel's log keeps the records"),
    QT_TRANSLATE_NOOP("Findings",
        "The kernel writes some ten lines of it a second and drops the rest, and the log is soon "
        "overwritten. Denials can be watched live, but what was is lost."),
    QT_TRANSLATE_NOOP("Findings", "Install auditd, or let journald collect."),
    QT_TRANSLATE_NOOP("Findings", "You may read auditd's log"),
    QT_TRANSLATE_NOOP("Findings", "You may not read auditd's log"),
    QT_TRANSLATE_NOOP("Findings", "It belongs to the group {0}."),
    QT_TRANSLATE_NOOP("Findings",
        "Read it through the helper, or have yourself added to the group and log in again."),
    QT_TRANSLATE_NOOP("Findings", "You may read the system's journal"),
    QT_TRANSLATE_NOOP("Findings", "You may not read the system's journal"),
    QT_TRANSLATE_NOOP("Findings", "It is for the groups systemd-journal and adm."),
    QT_TRANSLATE_NOOP("Findings", "The helper reads for you"),
    QT_TRANSLATE_NOOP("Findings", "The helper reads for you once an administrator agrees"),
    QT_TRANSLATE_NOOP("Findings", "Live denials and the system's history ask for a password, "
        "unless you may read the logs or the journal."),
    QT_TRANSLATE_NOOP("Findings", "The helper does not read for you"),
    QT_TRANSLATE_NOOP("Findings", "A rule of polkit says no."),
    QT_TRANSLATE_NOOP("Findings", "Ask the administrator for a rule that lets you read."),
    QT_TRANSLATE_NOOP("Findings", "The helper is not installed"),
    QT_TRANSLATE_NOOP("Findings",
        "Without it, live denials and the history are for root, "
        "and for those who may read the logs or the journal."),
    QT_TRANSLATE_NOOP("Findings",
        "Install landlock-surveyor-helper, or let an administrator pipe it: "
        "landlock-surveyor-helper --stdio | landlock-survey follow -"),
    QT_TRANSLATE_NOOP("Findings", "The helper does not answer"),
    QT_TRANSLATE_NOOP("Findings", "It is installed, but could not be asked."),
    QT_TRANSLATE_NOOP("Findings", "Look what it says."),
    QT_TRANSLATE_NOOP("Findings", "polkit is not installed"),
    QT_TRANSLATE_NOOP("Findings",
        "It decides who may read through the helper; without it nobody may."),
    QT_TRANSLATE_NOOP("Findings", "Install polkit."),
    QT_TRANSLATE_NOOP("Findings", "There is no system bus"),
    QT_TRANSLATE_NOOP("Findings", "The helper cannot be reached."),
    QT_TRANSLATE_NOOP("Findings",
        "Read as root: landlock-surveyor-helper --stdio | landlock-survey follow -"),
    QT_TRANSLATE_NOOP("Findings", "auditd's log reaches back to {0}"),
    QT_TRANSLATE_NOOP("Findings", "{1} files, {2} bytes in all."),
    QT_TRANSLATE_NOOP("Findings", "auditd's log reaches back to {0} only"),
    QT_TRANSLATE_NOOP("Findings",
        "{1} files, {2} bytes in all: a program that is denied much rolls what was before away "
        "within seconds."),
    QT_TRANSLATE_NOOP("Findings", "Raise num_logs or max_log_file in /etc/audit/auditd.conf."),
    QT_TRANSLATE_NOOP("Findings", "A denial made to see whether it is logged was seen: {0}"),
    QT_TRANSLATE_NOOP("Findings", "A denial made to see whether it is logged did not show up: {0}"),
    QT_TRANSLATE_NOOP("Findings", "The kernel denied it, and no record came within two seconds."),
    QT_TRANSLATE_NOOP("Findings", "A denial was made, and nobody could look for its record"),
    QT_TRANSLATE_NOOP("Findings", "Neither a log nor the helper is open to you."),
    QT_TRANSLATE_NOOP("Findings", "Run this as root, or unlock the helper."),
    QT_TRANSLATE_NOOP("Findings", "A denial could not be made"),
    QT_TRANSLATE_NOOP("Findings",
        "The program could not confine a child, or could not make a file in /tmp."),
    QT_TRANSLATE_NOOP("Findings",
        "A sandbox that starts another program is silent unless it asks not to be"),
    QT_TRANSLATE_NOOP("Findings",
        "The kernel logs only what the program that made the sandbox is denied itself. What it "
        "starts is logged if it passed LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON: where one sandbox "
        "stays silent while others are seen, suspect this first."),
    QT_TRANSLATE_NOOP("Findings",
        "Ask the sandboxer's author for the flag, or run it with landlock-survey run."),
    QT_TRANSLATE_NOOP("Findings", "helper"),
    QT_TRANSLATE_NOOP("Findings", "audit log"),
    QT_TRANSLATE_NOOP("Findings", "journal"),
    QT_TRANSLATE_NOOP("Findings", "kernel log"),
};
// clang-format on

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString translated(std::string_view english)
{
    return english.empty() ? QString()
                           : QCoreApplication::translate(context, std::string(english).c_str());
}

/// Numbers as the user's language writes them; a time in the user's zone.
QString argumentText(const doctor::Finding &finding, std::size_t number)
{
    const doctor::Argument &argument = finding.arguments[number];
    if (const auto *const text = std::get_if<std::string>(&argument))
        return text->empty() ? Words::tr("root alone") : shown(*text);
    const QLocale locale;
    if (const auto *const value = std::get_if<std::int64_t>(&argument)) {
        const bool isTime = number == 0
            && (finding.id == FindingId::LogReachesBack || finding.id == FindingId::LogIsShort);
        return isTime
            ? locale.toString(QDateTime::fromMSecsSinceEpoch(*value), QLocale::ShortFormat)
            : locale.toString(static_cast<qlonglong>(*value));
    }
    QStringList ways;
    for (const doctor::Way way : std::get<std::vector<doctor::Way>>(argument))
        ways += translated(doctor::nameOf(way));
    return locale.createSeparatedList(ways);
}

QString filled(std::string_view english, const doctor::Finding &finding)
{
    return fillPattern(translated(english), [&](std::size_t number) {
        return number < finding.arguments.size() ? argumentText(finding, number) : QString();
    });
}

} // namespace

FindingTopic topicOf(FindingId id)
{
    // In the order of FindingId, which groups them.
    if (id <= FindingId::ErrataOpen)
        return FindingTopic::Landlock;
    if (id <= FindingId::LandlockExcluded)
        return FindingTopic::Auditing;
    if (id <= FindingId::KeptByKernelLogOnly)
        return FindingTopic::Keepers;
    if (id <= FindingId::NoBus)
        return FindingTopic::Readers;
    if (id <= FindingId::LogIsShort)
        return FindingTopic::Reach;
    return id <= FindingId::CanaryNotDenied ? FindingTopic::Canary : FindingTopic::Sandbox;
}

FindingWords wordsOf(const doctor::Finding &finding)
{
    const doctor::Wording &wording = doctor::wordingOf(finding.id);
    return {filled(wording.title, finding), filled(wording.meaning, finding),
            filled(wording.advice, finding), fromBackend(wording.command)};
}

QString wordsOf(FindingTopic topic)
{
    switch (topic) {
    case FindingTopic::Landlock: return Words::tr("Landlock");
    case FindingTopic::Auditing: return Words::tr("The kernel’s auditing");
    case FindingTopic::Keepers: return Words::tr("Who keeps the records");
    case FindingTopic::Readers: return Words::tr("Who may read them");
    case FindingTopic::Reach: return Words::tr("How far back they reach");
    case FindingTopic::Canary: return Words::tr("A denial made on purpose");
    case FindingTopic::Sandbox: return Words::tr("The sandbox itself");
    }
    return {};
}

QString wordsOf(doctor::Severity severity)
{
    switch (severity) {
    case doctor::Severity::Fine: return Words::tr("Fine");
    case doctor::Severity::Hint: return Words::tr("Hint");
    case doctor::Severity::Problem: return Words::tr("Problem");
    }
    return {};
}

QString wordsOf(doctor::Certainty certainty)
{
    switch (certainty) {
    case doctor::Certainty::Certain: return Words::tr("certain");
    case doctor::Certainty::Likely: return Words::tr("likely");
    case doctor::Certainty::Unknown: return Words::tr("not known");
    }
    return {};
}

QString wordsOf(doctor::Mend mend)
{
    switch (mend) {
    case doctor::Mend::None: break;
    case doctor::Mend::EnableAudit: return Words::tr("Switch auditing on");
    case doctor::Mend::RaiseBacklog:
        return Words::tr("Let %1 records wait").arg(QLocale().toString(doctor::goodBacklog));
    }
    return {};
}

QString iconOf(doctor::Severity severity)
{
    switch (severity) {
    case doctor::Severity::Fine: return QStringLiteral("dialog-ok");
    case doctor::Severity::Hint: return QStringLiteral("dialog-information");
    case doctor::Severity::Problem: return QStringLiteral("dialog-error");
    }
    return {};
}

} // namespace surveyor::gui
