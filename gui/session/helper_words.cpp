// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/helper_words.h"

#include "session/text.h"

#include <QCoreApplication>

namespace surveyor::gui {
namespace {

using sources::HelperProblem;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(HelperProblem)
};

} // namespace

QString problemTitle(HelperProblem problem)
{
    switch (problem) {
    case HelperProblem::NoBus: return Words::tr("There is no system bus");
    case HelperProblem::NotInstalled: return Words::tr("The helper is not installed");
    case HelperProblem::NotStarted: return Words::tr("The helper does not start");
    case HelperProblem::Refused: return Words::tr("You may not read the system’s records");
    case HelperProblem::NeedsAuthentication: return Words::tr("Nobody can ask for your password");
    case HelperProblem::NoPolkit: return Words::tr("There is no polkit to give permission");
    case HelperProblem::TooMany: return Words::tr("Too many streams are open");
    case HelperProblem::TimedOut: return Words::tr("The helper does not answer");
    case HelperProblem::Gone: return Words::tr("The helper has ended");
    case HelperProblem::Cancelled: return Words::tr("Stopped");
    case HelperProblem::Failed: break;
    }
    return Words::tr("The system’s records cannot be read");
}

QString problemText(const sources::HelperError &error)
{
    switch (error.problem) {
    case HelperProblem::NoBus:
        return Words::tr(
            "The helper is reached over D-Bus, which does not run here, as in many "
            "containers. “sudo landlock-surveyor-helper --stdio | landlock-surveyor -” "
            "does without; logs can be opened in any case.");
    case HelperProblem::NotInstalled:
        return Words::tr("Install the package “landlock-surveyor-helper”: it reads the kernel’s "
                         "records for people who are entitled to them. Logs that you may read can "
                         "be opened without it.");
    case HelperProblem::NotStarted:
        return Words::tr("“journalctl -b -t landlock-surveyor-helper” may say why.");
    case HelperProblem::Refused:
        return Words::tr("The password was wrong, or the rules of this system do not allow it. An "
                         "administrator can allow it by a polkit rule, or open a log to you.");
    case HelperProblem::NeedsAuthentication:
        return Words::tr("A polkit agent, part of every desktop, asks for passwords; none runs in "
                         "this session. In a terminal, “pkttyagent --process %1” is one.")
            .arg(QCoreApplication::applicationPid());
    case HelperProblem::NoPolkit:
        return Words::tr("Install and start polkit. Until then “sudo landlock-surveyor-helper "
                         "--stdio | landlock-surveyor -” shows the same.");
    case HelperProblem::TooMany:
        return Words::tr("Close another window that shows the live view or the system’s history, "
                         "then try again.");
    case HelperProblem::TimedOut:
        return Words::tr("No answer came in two minutes. Perhaps the password prompt was not "
                         "seen behind other windows.");
    case HelperProblem::Gone:
        return Words::tr("It was ended, or another version of it was installed.");
    case HelperProblem::Cancelled: return Words::tr("Nothing was read.");
    case HelperProblem::Failed: break;
    }
    return shown(error.what);
}

bool isWorthRetrying(HelperProblem problem)
{
    return problem != HelperProblem::NoBus && problem != HelperProblem::NotInstalled;
}

} // namespace surveyor::gui
