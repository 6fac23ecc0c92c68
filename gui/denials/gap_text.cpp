// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/gap_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace surveyor::gui {
namespace {

using audit::LossKind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Gap)
};

/// As a plural wants it; beyond an int all plurals are alike.
int plural(std::uint64_t count)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    return static_cast<int>(std::min(count, most));
}

} // namespace

QString gapText(const denials::Gap &gap)
{
    const int count = plural(gap.count.value_or(0));
    switch (gap.cause) {
    case LossKind::AuditOff: return Words::tr("Gap: auditing was switched off");
    case LossKind::Suppressed:
        return gap.count ? Words::tr("Gap: the kernel log left out %Ln line(s)", nullptr, count)
                         : Words::tr("Gap: the kernel log left out lines, nobody knows how many");
    case LossKind::Reader:
        return gap.count
            ? Words::tr("Gap: %Ln record(s) got lost on the way to this log", nullptr, count)
            : Words::tr("Gap: records got lost on the way to this log, nobody knows how many");
    case LossKind::Cumulative:
    case LossKind::Kernel: break;
    }
    return gap.count ? Words::tr("Gap: the kernel dropped %Ln audit record(s)", nullptr, count)
                     : Words::tr("Gap: the kernel dropped audit records, nobody knows how many");
}

QString gapMeaning(const denials::Gap &gap)
{
    if (gap.cause == LossKind::AuditOff)
        return Words::tr("Until auditing was switched on again nothing was recorded. What "
                         "sandboxes denied in that time is in no log.");
    return Words::tr("Records are missing here, and nobody knows which denials were among them. "
                     "Counts of this log are lower bounds.");
}

QString gapRemedy(const denials::Gap &gap)
{
    switch (gap.cause) {
    case LossKind::AuditOff:
        return Words::tr("“auditctl -e 1” switches auditing on; “audit=1” on the kernel’s command "
                         "line does so at each start.");
    case LossKind::Suppressed:
        return Words::tr("The kernel log takes only so many messages a second. With auditd, or "
                         "journald’s audit socket, nothing is left out.");
    case LossKind::Reader:
        return Words::tr("The program that passed these records on could not keep up, or was not "
                         "running. What auditd or journald kept of that time may be complete.");
    case LossKind::Cumulative:
    case LossKind::Kernel: break;
    }
    return Words::tr("The queue of records was full. “auditctl -b 8192” makes it longer, "
                     "“audit_backlog_limit=8192” on the kernel’s command line for each start; "
                     "“auditctl -s” shows both and the number lost.");
}

} // namespace surveyor::gui
