// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/diagnosis.h"

#include "landlock/abi.h"

#include <bit>
#include <format>

namespace surveyor::doctor {
namespace {

using enum FindingId;
using sources::HelperProblem;

constexpr std::uint32_t knownErrata = 0b111; // of ABI 7; later ones are not asked of it
constexpr std::uint32_t smallBacklog = 1024;
constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;

class Diagnosis
{
public:
    explicit Diagnosis(const Facts &facts)
        : m_facts(facts)
    {
    }
    std::vector<Finding> run()
    {
        if (lookAtLandlock() && lookAtAudit()) {
            lookAtCollectors();
            lookAtRights();
            lookAtReach();
            lookAtCanary();
            // Holds on every kernel: without the flag, what a sandboxer starts is not logged.
            add(NewExecSilent, Severity::Hint, Certainty::Likely);
        }
        return std::move(m_found);
    }

private:
    void add(FindingId id, Severity severity, Certainty certainty = Certainty::Certain,
             std::vector<Argument> arguments = {}, Mend mend = Mend::None)
    {
        m_found.push_back({id, severity, certainty, std::move(arguments), mend});
    }
    void problem(FindingId id, std::vector<Argument> arguments = {}, Mend mend = Mend::None)
    {
        add(id, Severity::Problem, Certainty::Certain, std::move(arguments), mend);
    }
    void fine(FindingId id, std::vector<Argument> arguments = {})
    {
        add(id, Severity::Fine, Certainty::Certain, std::move(arguments));
    }

    /// Whether it makes sense to look on.
    bool lookAtLandlock()
    {
        if (m_facts.landlock == LandlockState::Absent)
            problem(LandlockAbsent, {m_facts.kernel});
        else if (m_facts.landlock == LandlockState::SwitchedOff)
            problem(LandlockSwitchedOff);
        else if (m_facts.abi < landlock::firstAuditAbi)
            problem(LandlockWithoutAudit, {m_facts.kernel, std::int64_t{m_facts.abi}});
        else {
            fine(LandlockReady, {m_facts.kernel, std::int64_t{m_facts.abi}});
            lookAtErrata();
            return true;
        }
        return false;
    }

    void lookAtErrata()
    {
        if (!m_facts.errata)
            return;
        std::string open;
        for (std::uint32_t left = knownErrata & ~*m_facts.errata; left != 0; left &= left - 1)
            open += std::format("{}{}", open.empty() ? "" : ", ", std::countr_zero(left) + 1);
        if (!open.empty())
            add(ErrataOpen, Severity::Hint, Certainty::Certain, {open});
    }

    bool lookAtAudit()
    {
        if (!m_facts.auditBuilt) {
            problem(AuditNotBuilt);
            return false;
        }
        if (m_facts.auditOffAtBoot)
            problem(AuditOffAtBoot);
        if (m_facts.audit)
            lookAtSettings(*m_facts.audit);
        else
            deduce();
        return true;
    }

    void lookAtSettings(const wire::AuditState &audit)
    {
        if (audit.enabled == 0)
            problem(AuditOff, {}, Mend::EnableAudit);
        else
            fine(audit.enabled == 1 ? AuditOn : AuditLocked);
        if (audit.landlockExcluded)
            problem(LandlockExcluded);
        if (audit.taskNever)
            add(TaskNever, Severity::Hint);
        if (audit.lost != 0)
            add(RecordsLost, Severity::Hint, Certainty::Certain, {std::int64_t{audit.lost}});
        if (audit.backlogLimit != 0 && audit.backlogLimit < smallBacklog)
            add(BacklogSmall, Severity::Hint, Certainty::Certain,
                {std::int64_t{audit.backlogLimit}},
                audit.enabled == 2 ? Mend::None : Mend::RaiseBacklog);
    }

    /// What the canary says of settings that nobody may tell.
    void deduce()
    {
        if (m_facts.canary.seen())
            fine(AuditDeducedOn);
        else if (m_facts.canary.denied && m_facts.canary.asked())
            add(AuditDeducedOff, Severity::Problem, Certainty::Likely, {}, Mend::EnableAudit);
        else
            add(AuditUnknown, Severity::Hint, Certainty::Unknown);
    }

    void lookAtCollectors()
    {
        if (m_facts.auditd)
            fine(KeptByAuditd);
        if (m_facts.journaldCollects)
            fine(KeptByJournald);
        if (!m_facts.auditd && !m_facts.journaldCollects)
            add(KeptByKernelLogOnly, Severity::Hint);
    }

    void lookAtRights()
    {
        if (m_facts.log.access == Access::Readable)
            fine(MayReadLog);
        else if (m_facts.log.access == Access::Forbidden)
            add(MayNotReadLog, Severity::Hint, Certainty::Certain, {m_facts.log.group});
        if (m_facts.journaldCollects)
            m_facts.journal == Access::Readable ? fine(MayReadJournal)
                                                : add(MayNotReadJournal, Severity::Hint);
        lookAtHelper();
    }

    void lookAtHelper()
    {
        if (!m_facts.helperProblem) {
            fine(HelperReady);
            return;
        }
        switch (*m_facts.helperProblem) {
        case HelperProblem::NeedsAuthentication: fine(HelperNeedsPassword); break;
        case HelperProblem::Refused: add(HelperRefuses, Severity::Hint); break;
        case HelperProblem::NotInstalled: add(HelperNotInstalled, Severity::Hint); break;
        case HelperProblem::NoPolkit: add(NoPolkit, Severity::Hint); break;
        case HelperProblem::NoBus: add(NoBus, Severity::Hint); break;
        default: add(HelperBroken, Severity::Hint); break;
        }
    }

    void lookAtReach()
    {
        const LogFacts &log = m_facts.log;
        if (!log.oldestMs)
            return;
        const bool isShort = m_facts.nowMs - *log.oldestMs < dayMs;
        add(isShort ? LogIsShort : LogReachesBack, isShort ? Severity::Hint : Severity::Fine,
            Certainty::Certain,
            {*log.oldestMs, std::int64_t{log.files}, static_cast<std::int64_t>(log.bytes)});
    }

    void lookAtCanary()
    {
        std::vector<Way> seen;
        std::vector<Way> silent;
        for (const Way way : {Way::Helper, Way::AuditLog, Way::Journal, Way::KernelLog}) {
            if (m_facts.canary.at(way) == Canary::Outcome::Seen)
                seen.push_back(way);
            if (m_facts.canary.at(way) == Canary::Outcome::Silent)
                silent.push_back(way);
        }
        if (!m_facts.canary.denied)
            add(CanaryNotDenied, Severity::Problem, Certainty::Unknown);
        else if (!seen.empty())
            fine(CanarySeen, {std::move(seen)});
        else if (!silent.empty())
            problem(CanarySilent, {std::move(silent)});
        else
            add(CanaryUnwatched, Severity::Hint, Certainty::Unknown);
    }

    const Facts &m_facts;
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> diagnose(const Facts &facts)
{
    return Diagnosis(facts).run();
}

} // namespace surveyor::doctor
