// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/kinship_table.h"
#include "denials/lineage_link.h"
#include "denials/process_lives.h"
#include "denials/process_table.h"
#include "denials/sighting_table.h"
#include "text/large_allocator.h"

#include <cstdint>
#include <vector>

namespace surveyor::denials {

/// Infers from denials and domain records which domain is nested in which. What it finds is a
/// function of the set of what it was told, not of the order; what it costs is what changed
/// since the last update(). One thread, the store's writer.
class LineageBuilder
{
public:
    /// Both are the store's and outlive this.
    LineageBuilder(const Domains &domains, const ProcessTable &processes)
        : m_domains(domains)
        , m_processes(processes)
    {
    }

    // Before many calls of denied(): each step for all their processes, one after the other.
    void prefetchTuple(std::uint32_t tuple) const noexcept
    {
        if (tuple < m_tuples.size())
            __builtin_prefetch(&m_tuples[tuple]);
        m_sightings.prefetchLast(tuple);
    }
    void prefetchSighting(std::uint32_t tuple) const noexcept
    {
        m_sightings.prefetchSighting(tuple);
    }
    void prefetchProcess(std::uint32_t tuple) const noexcept { m_sightings.prefetchProcess(tuple); }

    /// A record of the domain, of whatever kind.
    void seen(DomainIndex domain, const audit::Stamp &stamp);
    /// The domain denied something to a process, by its number in the dictionary.
    void denied(DomainIndex domain, std::uint32_t tuple, Meeting meeting,
                const audit::Stamp &stamp);
    /// Both denied something within one system call of one process.
    void deniedTogether(DomainIndex one, DomainIndex other);
    /// The domain's creator became known.
    void created(DomainIndex domain, const audit::Stamp &stamp);
    void released(DomainIndex domain, const audit::Stamp &stamp);

    /// Takes in everything told since the last time; the links of all domains.
    LinkColumn update();

private:
    struct DomainFacts
    {
        std::uint32_t lastSerial = 0;
        std::uint32_t releaseSerial = 0; ///< 0: not seen
        std::int64_t releaseMs = 0;
        ProcessTraits creator;
        bool dirty = false;
    };
    struct ProcessFacts
    {
        bool dirty = false;
        bool childrenTouched = false;                 ///< since it was heard last
        std::uint32_t testimonies = IndexTable::none; ///< most processes give none
    };

    DomainFacts &facts(DomainIndex domain);
    [[nodiscard]] DomainTraits traits(DomainIndex domain) const;
    const ProcessTraits &traitsOfTuple(std::uint32_t tuple);
    void meet(const FullSighting &meeting);
    [[nodiscard]] const ProcessTraits &traitsOf(const Sighting &sighting) const;
    void touchDomain(DomainIndex domain);
    void touchProcess(std::uint32_t process);
    void touchWithChildren(std::uint32_t process);
    void touchAllThatMet(DomainIndex domain);
    void touchYounger(DomainIndex domain);
    void findReleasedBeside(DomainIndex domain, const audit::Stamp &stamp);
    void pairReleased(DomainIndex younger, DomainIndex older);

    [[nodiscard]] std::vector<ProcessLife> livesOfProcess(std::uint32_t process) const;
    [[nodiscard]] bool hasNothingToTell(std::uint32_t process) const;
    void hear(std::uint32_t process);
    std::vector<Testimony> &testimoniesOf(ProcessFacts &facts);
    void testifyOf(const ProcessLife &life, std::int32_t pid, std::vector<Testimony> &given);
    void testifyOfParent(const ProcessLife &life, BootIndex boot, std::vector<Testimony> &given);

    [[nodiscard]] StoredLink scored(const Pair &pair) const;
    [[nodiscard]] std::uint64_t idOf(const StoredLink &link) const
    {
        return m_domains[link.parent].id;
    }
    [[nodiscard]] std::vector<StoredLink> candidates(DomainIndex domain, Certainty certainty) const;
    [[nodiscard]] StoredLink nearestOf(const std::vector<StoredLink> &inferred) const;
    [[nodiscard]] StoredLink linkOf(DomainIndex domain) const;
    [[nodiscard]] bool sameProgram(DomainIndex one, DomainIndex other) const;
    [[nodiscard]] std::vector<std::int32_t> parentsOfCreator(DomainIndex domain) const;
    [[nodiscard]] bool createdBySiblings(DomainIndex one, DomainIndex other) const;

    const Domains &m_domains;
    const ProcessTable &m_processes;
    SightingTable m_sightings;
    KinshipTable m_kinship;
    text::LargeVector<DomainFacts> m_facts;
    text::LargeVector<ProcessFacts> m_processFacts;
    std::vector<std::vector<Testimony>> m_testimonies;
    /// By number in the dictionary; pid −1: not decoded yet.
    text::LargeVector<ProcessTraits> m_tuples;
    IndexTable m_releases; ///< domains by boot and serial of their release
    text::LargeVector<DomainIndex> m_dirtyDomains;
    text::LargeVector<std::uint32_t> m_dirtyProcesses;
    LinkColumn m_links;
};

} // namespace surveyor::denials
