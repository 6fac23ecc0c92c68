// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/related_text.h"

#include "session/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RelatedRecords)
};

} // namespace

QString guardName(denials::RelatedRecord::Guard guard)
{
    using Guard = denials::RelatedRecord::Guard;
    switch (guard) {
    case Guard::Selinux: return QStringLiteral("SELinux");
    case Guard::AppArmor: return QStringLiteral("AppArmor");
    case Guard::Seccomp: return QStringLiteral("seccomp");
    case Guard::Ipe: return QStringLiteral("IPE");
    case Guard::Crash: return Words::tr("a crash");
    }
    return {};
}

QString relatedVerdict(const std::vector<denials::RelatedRecord> &records)
{
    if (records.empty())
        return Words::tr("Nothing near it in this log says that another guard of the kernel "
                         "(SELinux, AppArmor, seccomp, IPE) stopped this process.");
    QStringList names;
    for (const auto &record : records) {
        if (const QString name = guardName(record.guard); !names.contains(name))
            names += name;
    }
    const bool sameEvent = std::ranges::any_of(records, &denials::RelatedRecord::sameEvent);
    //: %1 names of security systems, separated by commas
    return (sameEvent ? Words::tr("The same system call was also recorded by: %1. Allowing it in "
                                  "the policy may not be enough.")
                      : Words::tr("Within a second of it, this process was also recorded by: %1. "
                                  "What fails for the user may have that cause."))
        .arg(names.join(QStringLiteral(", ")));
}

QString relatedLines(const std::vector<denials::RelatedRecord> &records)
{
    QStringList lines;
    for (const auto &record : records)
        lines += shown(record.line);
    return lines.join(u'\n');
}

} // namespace surveyor::gui
