// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/domains_text.h"

#include "cli/time.h"
#include "text/escape.h"

#include <algorithm>
#include <format>
#include <functional>
#include <iterator>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

namespace surveyor::cli {
namespace {

using denials::Certainty;
using denials::Domain;
using denials::DomainIndex;
using denials::DomainTotals;

std::string counted(std::uint64_t count, std::string_view one, std::string_view many)
{
    return std::format("{} {}", count, count == 1 ? one : many);
}

std::string totalsText(const DomainTotals &totals)
{
    std::string text = counted(totals.seen, "denial", "denials");
    if (totals.notLogged != 0)
        text += std::format(", {} more not logged (muted or lost)", totals.notLogged);
    return text;
}

std::string creatorText(const Domain &domain)
{
    if (!domain.creator)
        return "creator not logged";
    const auto &creator = *domain.creator;
    const std::string &name = creator.exe.empty() ? creator.comm : creator.exe;
    std::string text = "created by " + text::escape(name);
    if (creator.pid)
        text += std::format("[{}]", *creator.pid);
    if (creator.uid)
        text += std::format(" of uid {}", *creator.uid);
    return text;
}

/// The creation leaves no record, and a domain without dealloc record may still be alive.
std::string lifeText(const Domain &domain)
{
    const std::string first = utcTime(domain.firstSeenMs);
    if (domain.deallocatedMs)
        return std::format("seen from {}, ended {}", first, utcTime(*domain.deallocatedMs));
    return std::format("seen from {} to {}, end not logged", first, utcTime(domain.lastSeenMs));
}

std::string_view branch(Certainty certainty, bool last)
{
    if (certainty == Certainty::Likely)
        return last ? "└╌ " : "├╌ ";
    return last ? "└─ " : "├─ ";
}

std::string linkText(const denials::ParentLink &link)
{
    std::string text = std::format("{} {}, score {:.2f}: ", certaintyName(link.certainty),
                                   link.direct ? "parent" : "nearest known ancestor", link.score);
    for (std::size_t i = 0; i < link.reasons.size(); ++i)
        text += (i == 0 ? "" : "; ") + reasonText(link.reasons[i]);
    return text;
}

class TreeWriter
{
public:
    TreeWriter(const denials::StoreView &view, const std::vector<bool> &shown, std::ostream &out)
        : m_view(view)
        , m_lineage(*view.lineage())
        , m_shown(shown)
        , m_out(out)
    {
    }

    void write()
    {
        const auto &domains = m_view.domains();
        std::optional<denials::BootIndex> boot;
        for (const DomainIndex root : shownOf(m_lineage.roots())) {
            if (boot != domains[root].boot) {
                m_out << (boot ? "\n" : "");
                boot = domains[root].boot;
                writeBoot(m_view.boots()[*boot]);
            }
            writeTree(root);
        }
    }

private:
    [[nodiscard]] std::vector<DomainIndex> shownOf(std::span<const DomainIndex> domains) const
    {
        std::vector<DomainIndex> some;
        std::ranges::copy_if(domains, std::back_inserter(some),
                             [this](DomainIndex domain) { return m_shown[domain]; });
        return some;
    }

    void writeBoot(const denials::Boot &boot)
    {
        const std::string host =
            boot.host.empty() ? "host not named" : "host " + text::escape(boot.host);
        m_out << std::format("{}, boot {}\n", host, boot.name);
    }

    /// A nested domain lies at most 15 below its root.
    void writeTree(DomainIndex domain, const std::string &indent = "", std::string_view line = "",
                   std::string_view below = "")
    {
        const auto children = shownOf(m_lineage.children(domain));
        const std::string inner = indent + std::string(below);
        m_out << indent << line;
        writeFacts(domain, inner + (children.empty() ? "   " : "│  "));
        for (const DomainIndex child : children) {
            const bool last = child == children.back();
            const auto link = m_lineage.parent(child);
            const auto certainty = link ? link->certainty : Certainty::Unknown;
            writeTree(child, inner, branch(certainty, last), last ? "   " : "│  ");
        }
    }

    void writeFacts(DomainIndex domain, const std::string &indent)
    {
        const Domain &facts = m_view.domains()[domain];
        m_out << std::format("{}  {}\n", denials::domainName(facts.id),
                             totalsText(m_lineage.own(domain)));
        m_out << indent << creatorText(facts) << '\n' << indent << lifeText(facts) << '\n';
        const DomainTotals all = m_lineage.nested(domain);
        if (all.domains > 1)
            m_out << indent << "with "
                  << counted(all.domains - 1, "nested domain", "nested domains") << ": "
                  << totalsText(all) << '\n';
        if (const auto link = m_lineage.parent(domain))
            m_out << indent << linkText(*link) << '\n';
    }

    const denials::StoreView &m_view;
    const denials::Lineage &m_lineage;
    const std::vector<bool> &m_shown;
    std::ostream &m_out;
};

} // namespace

std::string reasonText(const denials::LineageReason &reason)
{
    using enum denials::LineageSignal;
    const std::string process =
        reason.pid ? std::format("process {}", *reason.pid) : std::string("one process");
    std::string text;
    switch (reason.signal) {
    case SameEvent: text = "both denied something in one system call"; break;
    case SameProcess: text = process + " was denied something by both"; break;
    case CreatorDenied:
        text = "its creator, " + process + ", was denied something by the other";
        break;
    case SameCreator: text = process + " created both"; break;
    case ParentProcess: text = process + ", the parent of a process in it, is in the other"; break;
    case ReleasedTogether: text = "both ended at one moment, this one first"; break;
    case SameProgram: text = "one program and user created both"; break;
    }
    return reason.threaded ? text + " (counts half: it may have threads with domains of their own)"
                           : text;
}

void writeDomains(const denials::StoreView &view, const std::vector<bool> &shown, std::ostream &out)
{
    if (view.domains().size() == 0) {
        out << "No Landlock domains here. Kernels from 6.15 on log them when auditing is on.\n";
        return;
    }
    if (std::ranges::none_of(shown, std::identity())) {
        out << "No denial matches in any of the "
            << counted(view.domains().size(), "domain", "domains") << " here.\n";
        return;
    }
    TreeWriter(view, shown, out).write();
    out << "\nDomains that were never denied anything leave no record: others may lie between a "
           "domain and\nits nearest known ancestor, and above what stands here as outermost.\n";
}

} // namespace surveyor::cli
