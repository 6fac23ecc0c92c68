// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Who is nested in whom, in scenes of which the truth is known.

#include "denials/guess.h"
#include "denials/lineage.h"
#include "sources/load.h"
#include "support/audit_text.h"
#include "support/logs.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <optional>

namespace surveyor::denials {
namespace {

using test::Actor;
using test::AuditText;

constexpr std::uint64_t outer = 0x12d079c00;
constexpr std::uint64_t middle = 0x12d079c08;
constexpr std::uint64_t inner = 0x12d079c0f;

DomainIndex indexOf(const StoreView &view, std::uint64_t id, std::string_view host = {})
{
    for (DomainIndex i = 0; i < view.domains().size(); ++i) {
        const Domain &domain = view.domains()[i];
        if (domain.id == id && view.boots()[domain.boot].host == host)
            return i;
    }
    ADD_FAILURE() << "no domain " << domainName(id);
    return 0;
}

std::optional<ParentLink> linkOf(const StoreView &view, std::uint64_t id)
{
    return view.lineage()->parent(indexOf(view, id));
}

/// The parent's id, 0 for none.
std::uint64_t parentOf(const StoreView &view, std::uint64_t id)
{
    const auto link = linkOf(view, id);
    return link ? view.domains()[link->parent].id : 0;
}

Certainty certaintyOf(const StoreView &view, std::uint64_t id)
{
    const auto link = linkOf(view, id);
    return link ? link->certainty : Certainty::Unknown;
}

bool speaks(const StoreView &view, std::uint64_t id, LineageSignal signal)
{
    const auto link = linkOf(view, id);
    return link && std::ranges::contains(link->reasons, signal, &LineageReason::signal);
}

TEST(Lineage, TwoLayersThatDenyInOneCallAreNested)
{
    AuditText log;
    log.denied({outer, inner}, {.pid = 100});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, inner), outer);
    EXPECT_EQ(parentOf(view, outer), 0U);
    EXPECT_EQ(certaintyOf(view, inner), Certainty::Inferred);
    EXPECT_TRUE(speaks(view, inner, LineageSignal::SameEvent));
}

TEST(Lineage, AProcessDeniedByBothIsInBoth)
{
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50});
    log.denied({inner}, {.pid = 100, .ppid = 50});
    const auto view = test::loadText(log.text());
    ASSERT_EQ(parentOf(view, inner), outer);
    const auto link = linkOf(view, inner);
    EXPECT_EQ(link->reasons.front().pid, 100);
    EXPECT_FALSE(link->direct) << "others may lie between ids that are not neighbours";
}

TEST(Lineage, NeighbouringIdsAreParentAndChild)
{
    AuditText log;
    log.denied({outer, outer + 1}, {.pid = 100});
    EXPECT_TRUE(linkOf(test::loadText(log.text()), outer + 1)->direct);
}

TEST(Lineage, TheNearestKnownAncestorIsTheYoungest)
{
    AuditText log;
    for (const auto domain : {outer, inner, middle})
        log.denied({domain}, {.pid = 100, .ppid = 50});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, inner), middle);
    EXPECT_EQ(parentOf(view, middle), outer);
    const auto &lineage = *view.lineage();
    EXPECT_TRUE(lineage.isUnder(indexOf(view, inner), indexOf(view, outer)));
    EXPECT_FALSE(lineage.isUnder(indexOf(view, outer), indexOf(view, inner)));
    EXPECT_EQ(lineage.roots().size(), 1U);
    EXPECT_EQ(lineage.nested(indexOf(view, outer)).domains, 3U);
    EXPECT_EQ(lineage.nested(indexOf(view, outer)).seen, 3U);
    EXPECT_EQ(lineage.own(indexOf(view, outer)).seen, 1U);
    ASSERT_EQ(lineage.children(indexOf(view, outer)).size(), 1U);
    EXPECT_EQ(lineage.children(indexOf(view, outer))[0], indexOf(view, middle));
}

TEST(Lineage, ACreatorInsideADomainNestsItsOwn)
{
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50});
    log.allocated(inner, {.pid = 100});
    log.denied({inner}, {.pid = 101, .ppid = 100});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, inner), outer);
    EXPECT_TRUE(speaks(view, inner, LineageSignal::CreatorDenied));
}

TEST(Lineage, AParentProcessInADomainIsAHintOnly)
{
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50});
    log.denied({inner}, {.pid = 101, .ppid = 100});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, inner), outer);
    EXPECT_EQ(certaintyOf(view, inner), Certainty::Likely) << "the fork may be older than outer";
}

TEST(Lineage, ADomainThatOutlivesAnotherIsNotInIt)
{
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50});
    log.denied({inner}, {.pid = 100, .ppid = 50});
    log.released(outer);
    log.denied({inner}, {.pid = 100, .ppid = 50});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

TEST(Lineage, ThreadsWithDomainsOfTheirOwnAreSiblings)
{
    // One process, three threads: the first domain goes first, which no ancestor does.
    AuditText log;
    for (const auto domain : {outer, middle, inner}) {
        log.allocated(domain, {.pid = 100});
        log.denied({domain}, {.pid = 100, .ppid = 50});
    }
    log.released(outer);
    log.released(inner);
    log.released(middle);
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, middle), 0U);
    // Released as a chain would be, but of a process that has such threads.
    EXPECT_NE(certaintyOf(view, inner), Certainty::Inferred);
}

TEST(Lineage, ThreadNamesThatAlternateRaiseDoubt)
{
    AuditText log;
    for (int i = 0; i < 3; ++i) {
        log.denied({outer}, {.pid = 100, .ppid = 50, .comm = "worker-1"});
        log.denied({inner}, {.pid = 100, .ppid = 50, .comm = "worker-2"});
    }
    const auto view = test::loadText(log.text());
    EXPECT_EQ(certaintyOf(view, inner), Certainty::Likely);
    EXPECT_TRUE(linkOf(view, inner)->reasons.front().threaded);
}

TEST(Lineage, OneNameThatMakesTwoDomainsMayBeTwoThreads)
{
    AuditText log;
    for (const auto domain : {outer, inner}) {
        log.allocated(domain, {.pid = 100});
        log.denied({domain}, {.pid = 100, .ppid = 50});
    }
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, inner), outer);
    EXPECT_EQ(certaintyOf(view, inner), Certainty::Likely);
}

TEST(Lineage, ANearerOneIsBetterThanASurerOneAroundIt)
{
    AuditText log;
    log.denied({outer, middle}, {.pid = 100, .ppid = 50});
    log.denied({outer}, {.pid = 101, .ppid = 100});
    log.denied({inner}, {.pid = 101, .ppid = 100});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, middle), outer);
    EXPECT_EQ(parentOf(view, inner), middle);
    EXPECT_EQ(certaintyOf(view, inner), Certainty::Likely);
}

TEST(Lineage, MoreDomainsThanLayersAreThreads)
{
    AuditText log;
    for (std::uint64_t i = 0; i < 17; ++i)
        log.denied({outer + 2 * i}, {.pid = 100, .ppid = 50});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(view.lineage()->roots().size(), 17U);
}

TEST(Lineage, ExecutingAnotherProgramKeepsTheDomain)
{
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50, .exe = "/usr/bin/sandboxer", .comm = "sandboxer"});
    log.denied({inner}, {.pid = 100, .ppid = 50, .exe = "/usr/bin/python3", .comm = "python3"});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), outer);
}

TEST(Lineage, AnotherParentIsAnotherProcessOfTheSamePid)
{
    AuditText log;
    log.denied({outer}, {.pid = 7274, .ppid = 50});
    log.denied({inner}, {.pid = 7274, .ppid = 60});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

TEST(Lineage, APidIsFreeOnceItsDomainIsGone)
{
    AuditText log;
    log.denied({outer}, {.pid = 7274, .ppid = 50});
    log.released(outer);
    log.denied({middle}, {.pid = 7274, .ppid = 50});
    log.denied({inner}, {.pid = 7274, .ppid = 50});
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, middle), 0U);
    EXPECT_EQ(parentOf(view, inner), middle);
}

TEST(Lineage, APidMayComeBackAfterLong)
{
    AuditText log;
    log.denied({outer}, {.pid = 7274, .ppid = 50});
    log.pause(std::int64_t{24} * 3600 * 1000);
    log.denied({inner}, {.pid = 7274, .ppid = 50});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

TEST(Lineage, ADaemonIsStillItself)
{
    // Its parent ended: init adopts it. The creator, dead too, was denied nothing.
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50});
    log.allocated(inner, {.pid = 90});
    log.denied({inner}, {.pid = 100, .ppid = 1});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), outer);
}

TEST(Lineage, ADaemonSeenByNobodyElseStandsAlone)
{
    AuditText log;
    log.denied({outer}, {.pid = 100, .ppid = 50});
    log.allocated(inner, {.pid = 110});
    log.denied({inner}, {.pid = 120, .ppid = 1});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

// Below the process of the SYSCALL record is not the one that was denied: pid 200 is in `outer`,
// and something of `inner` is refused by what it does.

struct Misleading
{
    std::string_view name;
    std::string_view blockers;
    int syscall;
    int a0;
};
class LineageOutsider : public testing::TestWithParam<Misleading>
{
};

TEST_P(LineageOutsider, IsNoWitness)
{
    const auto &[name, blockers, syscall, a0] = GetParam();
    AuditText log;
    log.denied({outer}, {.pid = 200, .ppid = 50});
    log.allocated(inner, {.pid = 300});
    log.denied({inner}, {.pid = 200, .ppid = 50}, blockers, syscall, a0);
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

INSTANTIATE_TEST_SUITE_P(Calls, LineageOutsider,
                         testing::Values(Misleading{"PassedDescriptor", "fs.truncate", 77, 3},
                                         Misleading{"Ioctl", "fs.ioctl_dev", 16, 3},
                                         Misleading{"Fallocate", "fs.truncate", 285, 3},
                                         Misleading{"SignalByIo", "scope.signal", 1, 3},
                                         Misleading{"TraceMe", "ptrace", 101, 0}),
                         [](const auto &call) { return std::string(call.param.name); });

TEST(Lineage, ATracerIsAWitness)
{
    AuditText log;
    log.denied({outer}, {.pid = 200, .ppid = 50});
    log.denied({inner}, {.pid = 200, .ppid = 50}, "ptrace", 101, 16);
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), outer);
}

TEST(Lineage, ADescriptorOfTheCreatorsOwnIsEvidence)
{
    AuditText log;
    log.denied({outer}, {.pid = 200, .ppid = 50});
    log.allocated(inner, {.pid = 200});
    log.denied({inner}, {.pid = 200, .ppid = 50}, "fs.truncate", 77);
    EXPECT_TRUE(speaks(test::loadText(log.text()), inner, LineageSignal::SameProcess));
}

TEST(Lineage, TheRingOfAProcessIsItsOwn)
{
    AuditText log;
    log.denied({outer}, {.pid = 200, .ppid = 50});
    log.deniedByRing(inner, {.pid = 200, .ppid = 50}, false);
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), outer);
}

TEST(Lineage, ThePollingKernelThreadIsNoWitness)
{
    AuditText log;
    log.denied({outer}, {.pid = 200, .ppid = 50});
    log.deniedByRing(inner, {.pid = 200, .ppid = 50}, true);
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

TEST(Lineage, AChainReleasedTogetherIsLikelyOne)
{
    AuditText log;
    for (const auto domain : {outer, middle, inner}) {
        log.deniedAlone(domain);
        log.allocated(domain, {.pid = static_cast<int>(domain & 0xff) + 100});
    }
    log.released(inner);
    log.atOnce();
    log.released(middle);
    log.atOnce();
    log.released(outer);
    const auto view = test::loadText(log.text());
    EXPECT_EQ(parentOf(view, inner), middle);
    EXPECT_EQ(parentOf(view, middle), outer);
    EXPECT_EQ(certaintyOf(view, inner), Certainty::Likely);
}

TEST(Lineage, SiblingsReleasedTogetherAreNotNested)
{
    // One run in sixty on a real kernel: the younger of two children of one shell goes first.
    const auto parentOfYounger = [](int parentOfInner) {
        AuditText log;
        log.denied({outer}, {.pid = 100, .ppid = 50});
        log.allocated(outer, {.pid = 100});
        log.denied({inner}, {.pid = 101, .ppid = parentOfInner});
        log.allocated(inner, {.pid = 101});
        log.released(inner);
        log.atOnce();
        log.released(outer);
        return parentOf(test::loadText(log.text()), inner);
    };
    EXPECT_EQ(parentOfYounger(50), 0U);
    EXPECT_EQ(parentOfYounger(60), outer);
    EXPECT_EQ(parentOfYounger(1), outer) << "init takes up any process whose parent ended";
}

TEST(Lineage, RecordsWithSerialsOfTheirOwnArePairedByGuess)
{
    const auto view = test::load({test::sample("never-task.log")}).view;
    std::size_t first = 0;
    for (std::uint32_t row = 0; row < view.size(); ++row)
        first += isGuessed(view, row) ? 1 : 0;
    EXPECT_EQ(first, view.domains().size()) << "each domain's first denial, and no rename here";

    AuditText log;
    log.deniedAlone(outer, "fs.remove_file,fs.refer");
    log.allocated(outer, {.pid = 100});
    log.deniedAlone(outer, "fs.make_reg,fs.refer");
    log.deniedAlone(outer, "fs.read_file");
    log.deniedAlone(outer, "fs.refer");
    const auto renamed = test::loadText(log.text());
    EXPECT_TRUE(renamed.denial(0).guessed);
    EXPECT_TRUE(renamed.denial(1).guessed);
    EXPECT_FALSE(renamed.denial(2).guessed);
    EXPECT_FALSE(renamed.denial(3).guessed);

    AuditText joined;
    joined.denied({outer, inner}, {.pid = 100}, "fs.refer");
    EXPECT_FALSE(test::loadText(joined.text()).denial(0).guessed) << "these share a serial";
}

TEST(Lineage, OneProgramIsNoEvidenceByItself)
{
    AuditText log;
    log.deniedAlone(outer);
    log.allocated(outer, {.pid = 100});
    log.deniedAlone(inner);
    log.allocated(inner, {.pid = 101});
    EXPECT_EQ(parentOf(test::loadText(log.text()), inner), 0U);
}

TEST(Lineage, HostsDoNotMix)
{
    AuditText one("one.example");
    AuditText two("two.example");
    one.denied({outer}, {.pid = 100});
    two.denied({inner}, {.pid = 100});
    one.denied({inner}, {.pid = 101, .ppid = 55});
    const auto view = test::loadText(one.text() + two.text());
    EXPECT_EQ(view.domains().size(), 3U);
    EXPECT_EQ(view.lineage()->roots().size(), 3U);
}

TEST(Lineage, BootsDoNotMix)
{
    AuditText before({}, 900);
    before.denied({outer}, {.pid = 100, .ppid = 50});
    AuditText after({}, 1);
    after.pause(60'000);
    after.denied({inner}, {.pid = 100, .ppid = 50});
    const auto view = test::loadText(before.text() + after.text());
    ASSERT_EQ(view.boots().size(), 2U);
    EXPECT_EQ(view.lineage()->roots().size(), 2U);
}

// Recorded from the kernel: `nested` makes three domains, each in the one before, three times.

TEST(Lineage, KnowsTheNestedDomainsOfTheSample)
{
    const auto view = test::load({test::sample("desktop.log")}).view;
    // … and one more is a sandbox in a sandbox in a sandbox, through a shell.
    const std::map<std::uint64_t, std::uint64_t> truth = {
        {0x12d163d6b, 0x12d163d64}, {0x12d163d6e, 0x12d163d6b}, {0x12d163d90, 0x12d163d7e},
        {0x12d163da3, 0x12d163d90}, {0x12d163d97, 0x12d163d87}, {0x12d163dad, 0x12d163d97},
        {0x12d163dc8, 0x12d163dbd}, {0x12d163dd2, 0x12d163dc8},
    };
    for (const Domain &domain : view.domains()) {
        const auto known = truth.find(domain.id);
        EXPECT_EQ(parentOf(view, domain.id), known == truth.end() ? 0 : known->second)
            << domainName(domain.id);
    }
}

TEST(Lineage, IsLeftOutOfAStoreThatIsNotToInferIt)
{
    Store store(Store::defaultMaxRows, Inference::None);
    ASSERT_TRUE(sources::load({test::sample("desktop.log")}, store).errors.empty());
    const StoreView view = store.view();
    EXPECT_EQ(view.lineage(), nullptr);
    const auto with = test::load({test::sample("desktop.log")}).view;
    ASSERT_EQ(view.size(), with.size());
    ASSERT_EQ(view.domains().size(), with.domains().size());
    for (DomainIndex i = 0; i < view.domains().size(); ++i) {
        EXPECT_EQ(view.domains()[i].denialsSeen, with.domains()[i].denialsSeen);
        EXPECT_EQ(view.domains()[i].deallocatedMs, with.domains()[i].deallocatedMs);
        EXPECT_EQ(view.domains()[i].creator != nullptr, with.domains()[i].creator != nullptr);
    }
}

} // namespace
} // namespace surveyor::denials
