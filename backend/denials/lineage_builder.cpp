// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/lineage_builder.h"

#include "denials/lineage_score.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace surveyor::denials {
namespace {

/// The kernel stacks no more layers. A process that met more domains has threads with domains of
/// their own, and says nothing of how those are nested.
constexpr std::size_t mostLayers = 16;

/// A pid that was seen in more roles than this, perhaps of many processes, is not asked.
constexpr std::uint32_t mostSightings = 256;

constexpr std::uint8_t bitOf(LineageSignal signal)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(signal));
}

std::uint32_t secondOf(const audit::Stamp &stamp)
{
    constexpr std::int64_t last = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp(stamp.timeMs / 1000, std::int64_t{0}, last));
}

bool usable(const ProcessLife &life)
{
    return life.domains.size() <= mostLayers;
}

} // namespace

LineageBuilder::DomainFacts &LineageBuilder::facts(DomainIndex domain)
{
    if (domain >= m_facts.size())
        m_facts.resize(std::size_t{domain} + 1);
    return m_facts[domain];
}

DomainTraits LineageBuilder::traits(DomainIndex domain) const
{
    const DomainFacts &known = m_facts[domain];
    return {m_domains[domain].id, known.releaseSerial, known.creator.pid};
}

const ProcessTraits &LineageBuilder::traitsOfTuple(std::uint32_t tuple)
{
    if (tuple >= m_tuples.size())
        m_tuples.resize(std::size_t{tuple} + 1, {-1, 0, 0, 0});
    ProcessTraits &known = m_tuples[tuple];
    if (known.pid == -1)
        known = denials::traitsOf(m_processes.at(tuple));
    return known;
}

void LineageBuilder::seen(DomainIndex domain, const audit::Stamp &stamp)
{
    DomainFacts &known = facts(domain);
    known.lastSerial = std::max(known.lastSerial, stamp.serial);
    // It may now have outlived one that looked like its ancestor.
    if (m_kinship.ofYounger(domain) != Pair::none)
        touchDomain(domain);
}

void LineageBuilder::denied(DomainIndex domain, std::uint32_t tuple, Meeting meeting,
                            const audit::Stamp &stamp)
{
    FullSighting sighting;
    sighting.domain = domain;
    sighting.tuple = tuple;
    sighting.traits = traitsOfTuple(tuple);
    sighting.meeting = meeting;
    sighting.firstSerial = sighting.lastSerial = stamp.serial;
    sighting.firstSecond = sighting.lastSecond = secondOf(stamp);
    meet(sighting);
}

void LineageBuilder::created(DomainIndex domain, const audit::Stamp &stamp)
{
    DomainFacts &known = facts(domain);
    if (!m_domains[domain].creator)
        return;
    // Two processors may both write the record.
    if (known.creator.pid == 0) {
        known.creator = denials::traitsOf(*m_domains[domain].creator);
        touchDomain(domain);
        touchYounger(domain);
        touchAllThatMet(domain);
    }
    FullSighting sighting;
    sighting.domain = domain;
    sighting.traits = known.creator;
    sighting.meeting = Meeting::Created;
    sighting.firstSerial = sighting.lastSerial = stamp.serial;
    sighting.firstSecond = sighting.lastSecond = secondOf(stamp);
    meet(sighting);
}

/// Of a sighting that was taken in.
const ProcessTraits &LineageBuilder::traitsOf(const Sighting &sighting) const
{
    return sighting.tuple == Sighting::none ? m_facts[sighting.domain].creator
                                            : m_tuples[sighting.tuple];
}

void LineageBuilder::meet(const FullSighting &meeting)
{
    if (meeting.traits.pid <= 0)
        return;
    const auto taken = m_sightings.take(m_domains[meeting.domain].boot, meeting);
    if (taken.change == SightingTable::Change::None)
        return;
    const std::uint32_t process = m_sightings.at(taken.sighting).process;
    const DomainFacts &known = facts(meeting.domain);
    if (known.releaseSerial != 0)
        m_sightings.noteRelease(process, known.releaseSerial);
    // It may tell who the creator's parent is.
    if (meeting.traits.pid == known.creator.pid) {
        touchDomain(meeting.domain);
        touchYounger(meeting.domain);
    }
    touchWithChildren(process);
}

void LineageBuilder::deniedTogether(DomainIndex one, DomainIndex other)
{
    const bool inOrder = m_domains[one].id < m_domains[other].id;
    const DomainIndex younger = inOrder ? other : one;
    facts(younger);
    m_kinship.noteSameEvent(m_kinship.need(inOrder ? one : other, younger));
    touchDomain(younger);
}

void LineageBuilder::released(DomainIndex domain, const audit::Stamp &stamp)
{
    DomainFacts &known = facts(domain);
    if (known.releaseSerial != 0)
        return;
    known.releaseSerial = stamp.serial;
    known.releaseMs = stamp.timeMs;
    findReleasedBeside(domain, stamp);
    touchDomain(domain);
    touchYounger(domain);
    touchAllThatMet(domain);
}

/// A chain of domains goes at once, the youngest first; others may end at the same moment too.
void LineageBuilder::findReleasedBeside(DomainIndex domain, const audit::Stamp &stamp)
{
    const BootIndex boot = m_domains[domain].boot;
    const auto releasedAt = [&](std::uint32_t serial) {
        return m_releases.find(IndexTable::hashOf(boot, serial), [&](std::uint32_t other) {
            return m_domains[other].boot == boot && m_facts[other].releaseSerial == serial
                && m_facts[other].releaseMs == stamp.timeMs;
        });
    };
    if (const auto before = releasedAt(stamp.serial - 1); before != IndexTable::none)
        pairReleased(before, domain);
    if (const auto after = releasedAt(stamp.serial + 1); after != IndexTable::none)
        pairReleased(domain, after);
    m_releases.insert(IndexTable::hashOf(boot, stamp.serial), domain);
}

void LineageBuilder::pairReleased(DomainIndex younger, DomainIndex older)
{
    if (m_domains[younger].id < m_domains[older].id)
        return;
    m_kinship.noteReleasedTogether(m_kinship.need(older, younger));
    touchDomain(younger);
}

void LineageBuilder::touchDomain(DomainIndex domain)
{
    DomainFacts &known = facts(domain);
    if (!known.dirty)
        m_dirtyDomains.push_back(domain);
    known.dirty = true;
}

void LineageBuilder::touchProcess(std::uint32_t process)
{
    if (process >= m_processFacts.size())
        m_processFacts.resize(std::size_t{process} + 1);
    if (!m_processFacts[process].dirty)
        m_dirtyProcesses.push_back(process);
    m_processFacts[process].dirty = true;
}

void LineageBuilder::touchWithChildren(std::uint32_t process)
{
    touchProcess(process);
    if (std::exchange(m_processFacts[process].childrenTouched, true))
        return;
    for (auto at = m_sightings.process(process).children; at != Sighting::none;
         at = m_sightings.at(at).nextOfParent)
        touchProcess(m_sightings.at(at).process);
}

void LineageBuilder::touchAllThatMet(DomainIndex domain)
{
    for (auto at = m_sightings.ofDomain(domain); at != Sighting::none;
         at = m_sightings.at(at).nextOfDomain) {
        const std::uint32_t process = m_sightings.at(at).process;
        if (facts(domain).releaseSerial != 0)
            m_sightings.noteRelease(process, facts(domain).releaseSerial);
        touchWithChildren(process);
    }
}

void LineageBuilder::touchYounger(DomainIndex domain)
{
    for (auto at = m_kinship.ofOlder(domain); at != Pair::none; at = m_kinship.at(at).nextOfOlder)
        touchDomain(m_kinship.at(at).younger);
}

LinkColumn LineageBuilder::update()
{
    for (std::size_t i = 0; i < m_dirtyProcesses.size(); ++i)
        hear(m_dirtyProcesses[i]);
    m_dirtyProcesses.clear();
    // A link may move those of younger domains; ids only grow that way, so this ends.
    for (std::size_t i = 0; i < m_dirtyDomains.size(); ++i) {
        const DomainIndex domain = m_dirtyDomains[i];
        m_facts[domain].dirty = false;
        const StoredLink link = linkOf(domain);
        if (link.parent != m_links.at(domain).parent)
            touchYounger(domain);
        m_links.set(domain, link);
    }
    m_dirtyDomains.clear();
    return m_links.share();
}

std::vector<ProcessLife> LineageBuilder::livesOfProcess(std::uint32_t process) const
{
    const KnownProcess &known = m_sightings.process(process);
    if (known.count > mostSightings)
        return {};
    std::vector<FullSighting> all;
    all.reserve(known.count);
    for (auto at = known.sightings; at != Sighting::none; at = m_sightings.at(at).nextOfProcess)
        all.push_back({m_sightings.at(at), traitsOf(m_sightings.at(at))});
    return livesOf(std::move(all), [this](DomainIndex domain) { return traits(domain); });
}

/// Whether a process met one domain only and nobody is known by its parents' pids, as most are.
bool LineageBuilder::hasNothingToTell(std::uint32_t process) const
{
    const KnownProcess &known = m_sightings.process(process);
    if (known.sightings == Sighting::none)
        return true;
    const DomainIndex only = m_sightings.at(known.sightings).domain;
    for (auto at = known.sightings; at != Sighting::none; at = m_sightings.at(at).nextOfProcess) {
        const Sighting &sighting = m_sightings.at(at);
        const std::int32_t ppid = traitsOf(sighting).ppid;
        const auto parent = ppid > 1 ? m_sightings.processOf(known.boot, ppid) : IndexTable::none;
        const bool parentMet = parent != IndexTable::none && m_sightings.process(parent).count != 0;
        if (sighting.domain != only || parentMet)
            return false;
    }
    return true;
}

/// Replaces what a process said by what it says now.
void LineageBuilder::hear(std::uint32_t process)
{
    const KnownProcess &known = m_sightings.process(process);
    std::vector<Testimony> given;
    const auto lives =
        hasNothingToTell(process) ? std::vector<ProcessLife>() : livesOfProcess(process);
    for (const ProcessLife &life : lives) {
        if (!usable(life))
            continue;
        testifyOf(life, known.pid, given);
        testifyOfParent(life, known.boot, given);
    }
    ProcessFacts &facts = m_processFacts[process];
    facts.dirty = false;
    facts.childrenTouched = false;
    const bool gaveNone = facts.testimonies == IndexTable::none;
    if (gaveNone ? given.empty() : given == m_testimonies[facts.testimonies])
        return;
    std::vector<Testimony> &before = testimoniesOf(facts);
    for (const Testimony &old : before) {
        m_kinship.remove(old);
        touchDomain(m_kinship.at(old.pair).younger);
    }
    for (const Testimony &now : given) {
        m_kinship.add(now);
        touchDomain(m_kinship.at(now.pair).younger);
    }
    before = std::move(given);
}

std::vector<Testimony> &LineageBuilder::testimoniesOf(ProcessFacts &facts)
{
    if (facts.testimonies == IndexTable::none) {
        facts.testimonies = static_cast<std::uint32_t>(m_testimonies.size());
        m_testimonies.emplace_back();
    }
    return m_testimonies[facts.testimonies];
}

void LineageBuilder::testifyOf(const ProcessLife &life, std::int32_t pid,
                               std::vector<Testimony> &given)
{
    for (std::size_t i = 0; i < life.domains.size(); ++i) {
        for (std::size_t j = i + 1; j < life.domains.size(); ++j) {
            const LifeDomain &older = life.domains[i];
            const LifeDomain &younger = life.domains[j];
            const auto say = [&](LineageSignal signal) {
                const auto pair = m_kinship.need(older.domain, younger.domain);
                given.push_back({pair, pid, signal, life.threaded});
            };
            if (older.denied && younger.denied)
                say(LineageSignal::SameProcess);
            if (older.denied && younger.created)
                say(LineageSignal::CreatorDenied);
            const bool alike = older.creator.program == younger.creator.program
                && older.creator.comm == younger.creator.comm;
            if (older.created && younger.created && alike)
                say(LineageSignal::SameCreator);
        }
    }
}

/// What a child inherits by fork: the parent's domains, unless it was forked before.
void LineageBuilder::testifyOfParent(const ProcessLife &life, BootIndex boot,
                                     std::vector<Testimony> &given)
{
    if (life.ppid <= 1)
        return;
    const auto parent = m_sightings.processOf(boot, life.ppid);
    if (parent == IndexTable::none || m_sightings.process(parent).count == 0)
        return;
    const auto lives = livesOfProcess(parent);
    // The last that had begun; or one of which only later sightings are left.
    const ProcessLife *own = lives.empty() ? nullptr : &lives.front();
    for (const ProcessLife &candidate : lives) {
        if (candidate.firstSerial <= life.firstSerial)
            own = &candidate;
    }
    const bool gone = own && own->lastRelease != 0 && own->lastRelease < life.firstSerial;
    if (!own || gone || !usable(*own))
        return;
    for (const LifeDomain &older : own->domains) {
        for (const LifeDomain &younger : life.domains) {
            if (m_domains[older.domain].id < m_domains[younger.domain].id)
                given.push_back({m_kinship.need(older.domain, younger.domain), life.ppid,
                                 LineageSignal::ParentProcess, false});
        }
    }
}

bool LineageBuilder::sameProgram(DomainIndex one, DomainIndex other) const
{
    const auto &a = m_domains[one].creator;
    const auto &b = m_domains[other].creator;
    return a && b && a->uid == b->uid && a->comm == b->comm && a->exe == b->exe;
}

/// The pids that were seen as the creator's parent, other than init.
std::vector<std::int32_t> LineageBuilder::parentsOfCreator(DomainIndex domain) const
{
    std::vector<std::int32_t> parents;
    const std::int32_t creator = m_facts[domain].creator.pid;
    for (auto at = m_sightings.ofDomain(domain); at != Sighting::none;
         at = m_sightings.at(at).nextOfDomain) {
        const ProcessTraits &traits = traitsOf(m_sightings.at(at));
        if (traits.pid == creator && traits.ppid > 1)
            parents.push_back(traits.ppid);
    }
    return parents;
}

bool LineageBuilder::createdBySiblings(DomainIndex one, DomainIndex other) const
{
    if (m_facts[one].creator.pid == m_facts[other].creator.pid)
        return false;
    const auto parents = parentsOfCreator(one);
    return std::ranges::any_of(parentsOfCreator(other), [&](std::int32_t parent) {
        return std::ranges::contains(parents, parent);
    });
}

/// The pair's evidence as a link of the younger; without parent if the log disproves it.
StoredLink LineageBuilder::scored(const Pair &pair) const
{
    StoredLink link;
    const std::uint32_t released = m_facts[pair.older].releaseSerial;
    const bool outlived = released != 0 && released < m_facts[pair.younger].lastSerial;
    if (outlived)
        return link;
    link.signals = pair.given;
    link.threaded = static_cast<std::uint8_t>(pair.given & ~pair.undoubted);
    if (pair.sameEvent)
        link.signals |= bitOf(LineageSignal::SameEvent);
    // What ended within one RCU grace period goes at one moment, children of one parent in any order.
    if (pair.releasedTogether && !createdBySiblings(pair.older, pair.younger))
        link.signals |= bitOf(LineageSignal::ReleasedTogether);
    if (link.signals != 0 && sameProgram(pair.older, pair.younger))
        link.signals |= bitOf(LineageSignal::SameProgram);
    link.score = scoreOf(link.signals, link.threaded);
    link.certainty = certaintyOf(link.score);
    link.pids = pair.pids;
    if (link.certainty != Certainty::Unknown)
        link.parent = pair.older;
    link.direct = link.certainty == Certainty::Inferred
        && m_domains[pair.younger].id - m_domains[pair.older].id == 1;
    return link;
}

/// The domain's candidates of one certainty, oldest first.
std::vector<StoredLink> LineageBuilder::candidates(DomainIndex domain, Certainty certainty) const
{
    std::vector<StoredLink> found;
    for (auto at = m_kinship.ofYounger(domain); at != Pair::none;
         at = m_kinship.at(at).nextOfYounger) {
        const StoredLink link = scored(m_kinship.at(at));
        if (link.certainty == certainty)
            found.push_back(link);
    }
    std::ranges::sort(found, {}, [this](const StoredLink &link) { return idOf(link); });
    return found;
}

/// All ancestors are one chain, in which the younger goes first. Of two that went otherwise only
/// the better founded can be one.
StoredLink LineageBuilder::nearestOf(const std::vector<StoredLink> &inferred) const
{
    const auto released = [this](const StoredLink &link) {
        return m_facts[link.parent].releaseSerial;
    };
    StoredLink nearest;
    for (const StoredLink &next : inferred) {
        const bool disproved = nearest.parent != StoredLink::none && released(nearest) != 0
            && released(nearest) < released(next);
        if (!disproved || next.score > nearest.score)
            nearest = next;
    }
    return nearest;
}

StoredLink LineageBuilder::linkOf(DomainIndex domain) const
{
    const StoredLink nearest = nearestOf(candidates(domain, Certainty::Inferred));
    const bool inferred = nearest.parent != StoredLink::none;
    StoredLink likely;
    for (const StoredLink &next : candidates(domain, Certainty::Likely)) {
        // A nearer one that is itself in the inferred one hides nothing and says more.
        const bool nearer = inferred && m_links.at(next.parent).parent == nearest.parent;
        if ((!inferred || nearer) && next.score >= likely.score)
            likely = next;
    }
    return likely.parent == StoredLink::none ? nearest : likely;
}

} // namespace surveyor::denials
