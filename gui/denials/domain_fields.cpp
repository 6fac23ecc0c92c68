// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_fields.h"

#include "denials/domain_text.h"
#include "session/time_style.h"

#include <QCoreApplication>

namespace surveyor::gui {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DomainFields)
};

QString userName(const denials::StoreView &view, const denials::Domain &domain)
{
    const std::uint32_t uid = *domain.creator->uid;
    const std::string name = view.userNameAt(domain.boot, uid);
    return name.empty() ? QString::number(uid) : shown(name);
}

} // namespace

FieldGroup domainGroup(const denials::StoreView &view, denials::DomainIndex index)
{
    const denials::Domain &domain = view.domains()[index];
    FieldGroupBuilder group(FieldGroup::About::Domain, Words::tr("Domain"));
    group.add(Words::tr("Id"), denials::domainName(domain.id), "domain"_L1);
    group.add(Words::tr("Host"), view.boots()[domain.boot].host, "host"_L1);
    group.add(Words::tr("Created by"), creatorName(domain));
    if (const auto ancestor = view.lineage()->parentIndex(index)) {
        const std::string id = denials::domainName(view.domains()[*ancestor].id);
        group.add(Words::tr("Ancestor"), ancestorText(view, index), "under"_L1, id);
    } else {
        group.add(Words::tr("Ancestor"), ancestorText(view, index));
    }
    for (const QString &reason : ancestorReasons(view, index))
        group.add(Words::tr("Reason for it"), reason);
    group.add(Words::tr("First seen"), localTime(domain.firstSeenMs));
    group.add(Words::tr("Last seen"), localTime(domain.lastSeenMs));
    if (domain.deallocatedMs)
        group.add(Words::tr("Freed"), localTime(*domain.deallocatedMs));
    const denials::DomainTotals own = view.lineage()->own(index);
    group.add(Words::tr("Denials in this log"), QString::number(own.seen));
    const denials::DomainTotals nested = view.lineage()->nested(index);
    if (nested.domains > 1)
        group.add(Words::tr("With nested domains"), QString::number(nested.seen));
    group.add(Words::tr("Denials the kernel counted"), domain.denialsKernel);
    if (own.notLogged > 0)
        group.add(Words::tr("Not logged"), QString::number(own.notLogged));
    return group.take();
}

FieldGroup creatorGroup(const denials::StoreView &view, denials::DomainIndex index)
{
    const denials::Domain &domain = view.domains()[index];
    FieldGroupBuilder group(FieldGroup::About::Process, Words::tr("Creator"));
    if (!domain.creator) {
        group.add(Words::tr("Note"),
                  Words::tr("not logged: the record of the domain’s first denial is missing"));
        return group.take();
    }
    group.add(Words::tr("Program"), domain.creator->exe);
    group.add(Words::tr("Command name"), domain.creator->comm);
    group.add(Words::tr("PID"), domain.creator->pid);
    if (domain.creator->uid)
        group.add(Words::tr("User"), userName(view, domain));
    return group.take();
}

} // namespace surveyor::gui
