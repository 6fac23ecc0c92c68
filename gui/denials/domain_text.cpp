// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_text.h"

#include "denials/lineage.h"
#include "session/text.h"
#include "session/time_style.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace surveyor::gui {
namespace {

using denials::Certainty;
using denials::LineageReason;
using denials::LineageSignal;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DomainText)
};

QString signalText(const LineageReason &reason)
{
    const QString pid = reason.pid ? QString::number(*reason.pid) : Words::tr("unknown");
    switch (reason.signal) {
    case LineageSignal::SameEvent: return Words::tr("both denied the same system call");
    case LineageSignal::SameProcess: return Words::tr("both denied the process %1").arg(pid);
    case LineageSignal::CreatorDenied:
        return Words::tr("it denied the process %1, which created this domain").arg(pid);
    case LineageSignal::SameCreator:
        return Words::tr("both were created by the process %1").arg(pid);
    case LineageSignal::ParentProcess:
        return Words::tr("it denied, or was created by, the parent process %1").arg(pid);
    case LineageSignal::ReleasedTogether:
        return Words::tr("the kernel released both at one moment, the inner one first");
    case LineageSignal::SameProgram:
        return Words::tr("both were created by the same program and user");
    }
    return {};
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', 0);
}

} // namespace

QString certaintyText(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Exact: return Words::tr("exact");
    case Certainty::Inferred: return Words::tr("inferred");
    case Certainty::Likely: return Words::tr("likely");
    case Certainty::Unknown: break;
    }
    return Words::tr("unknown");
}

QString ancestorText(const denials::StoreView &view, denials::DomainIndex domain)
{
    const auto link = view.lineage()->parent(domain);
    if (!link)
        return Words::tr(
            "No ancestor is known. There may be some that were never denied anything.");
    const QString id = fromBackend(denials::domainName(view.domains()[link->parent].id));
    const QString certainty = certaintyText(link->certainty);
    if (link->direct)
        //: %1 domain id, %2 exact or inferred
        return Words::tr("Parent %1: %2").arg(id, certainty);
    //: %1 domain id, %2 inferred or likely, %3 number
    return Words::tr("Nearest known ancestor %1: %2 (%3 %)")
        .arg(id, certainty, percent(link->score));
}

QStringList ancestorReasons(const denials::StoreView &view, denials::DomainIndex domain)
{
    QStringList lines;
    const auto link = view.lineage()->parent(domain);
    if (!link)
        return lines;
    for (const LineageReason &reason : link->reasons) {
        lines += reason.threaded
            //: %1 a reason, as a part of a sentence
            ? Words::tr("%1 (counts half: the process seems to have threads with domains of "
                        "their own)")
                  .arg(signalText(reason))
            : signalText(reason);
    }
    return lines;
}

QString durationText(std::int64_t ms)
{
    constexpr std::int64_t second = 1000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    constexpr std::int64_t day = 24 * hour;
    ms = std::max<std::int64_t>(ms, 0);
    if (ms < minute)
        return Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / second, 'f', 1));
    if (ms < hour)
        return Words::tr("%1 min %2 s").arg(ms / minute).arg(ms % minute / second);
    if (ms < day)
        return Words::tr("%1 h %2 min").arg(ms / hour).arg(ms % hour / minute);
    return Words::tr("%1 d %2 h").arg(ms / day).arg(ms % day / hour);
}

QString shortDuration(std::int64_t ms)
{
    const std::int64_t seconds = std::max<std::int64_t>(ms, 0) / 1000;
    if (seconds < 10)
        return durationText(ms);
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min").arg(seconds / 60);
    if (seconds < 86'400)
        return Words::tr("%1 h").arg(seconds / 3600);
    return Words::tr("%1 d").arg(seconds / 86'400);
}

QString lifeText(const denials::Domain &domain)
{
    // The kernel logs a domain with its first denial: it may be older than that.
    const std::int64_t end = domain.deallocatedMs.value_or(domain.lastSeenMs);
    const QString known = shortDuration(end - domain.firstSeenMs);
    //: %1 a duration; the domain still existed when the log ended
    return domain.deallocatedMs ? Words::tr("freed, %1").arg(known)
                                : Words::tr("live, %1").arg(known);
}

QString nodeName(const DomainTree &tree, int node)
{
    const denials::Boot &boot = tree.boot(node);
    switch (tree.at(node).kind) {
    case DomainNode::Kind::Host:
        return boot.host.empty() ? Words::tr("Unnamed host") : shown(boot.host);
    //: %1 date and time
    case DomainNode::Kind::Boot:
        return Words::tr("Boot first seen %1").arg(localTime(boot.firstMs));
    case DomainNode::Kind::Domain: break;
    }
    const denials::Domain &domain = tree.domain(node);
    const QString id = fromBackend(denials::domainName(domain.id));
    const QString creator = creatorName(domain);
    //: %1 program, %2 number of a domain
    return creator.isEmpty() ? id : Words::tr("%1 · %2").arg(creator, id);
}

bool nodeSays(const DomainTree &tree, int node, const QString &words)
{
    if (nodeName(tree, node).contains(words, Qt::CaseInsensitive))
        return true;
    if (tree.at(node).kind != DomainNode::Kind::Domain)
        return false;
    const auto &creator = tree.domain(node).creator;
    return creator && shown(creator->exe).contains(words, Qt::CaseInsensitive);
}

QString creatorName(const denials::Domain &domain)
{
    if (!domain.creator)
        return {};
    const std::string_view exe = domain.creator->exe;
    const auto slash = exe.find_last_of('/');
    const auto name = slash == std::string_view::npos ? exe : exe.substr(slash + 1);
    return shown(name.empty() ? std::string_view(domain.creator->comm) : name);
}

} // namespace surveyor::gui
