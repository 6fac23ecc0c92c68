// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_html.h"

#include "denials/domain_text.h"
#include "session/text.h"
#include "session/time_style.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace surveyor::gui {
namespace {

using denials::Certainty;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DomainStory)
};

QString number(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString paragraph(const QString &heading, const QString &text)
{
    return QStringLiteral("<p><b>%1</b> · %2</p>")
        .arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

QString creation(const denials::Domain &domain)
{
    const QString id = fromBackend(denials::domainName(domain.id));
    if (!domain.creator)
        return Words::tr("Sandbox (domain) %1; the log does not say who created it").arg(id);
    const QString program =
        shown(domain.creator->exe.empty() ? domain.creator->comm : domain.creator->exe);
    if (!domain.creator->pid)
        //: %1 number of a domain, %2 program
        return Words::tr("Sandbox (domain) %1, created by %2").arg(id, program);
    //: %1 number of a domain, %2 program, %3 process
    return Words::tr("Sandbox (domain) %1, created by %2, process %3")
        .arg(id, program)
        .arg(*domain.creator->pid);
}

QString meaningOf(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Exact: return Words::tr("The kernel said so.");
    case Certainty::Inferred:
        return Words::tr("The records leave hardly another reading; others may lie in between.");
    case Certainty::Likely:
        return Words::tr("The records speak for it, but other readings are possible.");
    case Certainty::Unknown: break;
    }
    return Words::tr("Audit records do not name a domain’s parent.");
}

QString ancestry(const denials::StoreView &view, denials::DomainIndex domain)
{
    const auto link = view.lineage()->parent(domain);
    QString html = paragraph(Words::tr("Nested in"), ancestorText(view, domain));
    html.insert(html.size() - 4,
                QStringLiteral(" ")
                    + meaningOf(link ? link->certainty : Certainty::Unknown).toHtmlEscaped());
    QString reasons;
    for (const QString &reason : ancestorReasons(view, domain))
        reasons += QStringLiteral("<li>%1</li>").arg(reason.toHtmlEscaped());
    return reasons.isEmpty() ? html : html + QStringLiteral("<ul>%1</ul>").arg(reasons);
}

QString life(const denials::Domain &domain)
{
    const QString first = localTime(domain.firstSeenMs);
    if (domain.deallocatedMs)
        //: %1 and %2 times, %3 a duration
        return Words::tr("First record %1, freed %2, after %3 at least.")
            .arg(first, localTime(*domain.deallocatedMs),
                 durationText(*domain.deallocatedMs - domain.firstSeenMs));
    return Words::tr("First record %1, last record %2; not freed in this log.")
        .arg(first, localTime(domain.lastSeenMs));
}

QString denialsText(const denials::StoreView &view, denials::DomainIndex domain)
{
    const denials::DomainTotals own = view.lineage()->own(domain);
    const denials::DomainTotals nested = view.lineage()->nested(domain);
    QStringList sentences;
    sentences += nested.domains > 1
        //: %1 to %3 numbers
        ? Words::tr("%1 in this log, %2 with the %3 domains nested in it.")
              .arg(number(own.seen), number(nested.seen), number(nested.domains - 1))
        : Words::tr("%1 in this log.").arg(number(own.seen));
    if (own.notLogged > 0)
        sentences += Words::tr("The kernel counted %1 more that this log does not hold: muted by "
                               "the sandbox, or lost. The log cannot tell which.")
                         .arg(number(own.notLogged));
    return sentences.join(u' ');
}

} // namespace

QString domainHtml(const denials::StoreView &view, denials::DomainIndex index)
{
    const denials::Domain &domain = view.domains()[index];
    return QStringLiteral("<p><b>%1</b></p>").arg(creation(domain).toHtmlEscaped())
        + ancestry(view, index) + paragraph(Words::tr("Life"), life(domain))
        + paragraph(Words::tr("Denials"), denialsText(view, index));
}

} // namespace surveyor::gui
