// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What follows from what a system is like. The facts are made up; tests of the helper examine real
// ones.

#include "doctor/diagnosis.h"
#include "doctor/wording.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace surveyor::doctor {
namespace {

using enum FindingId;
using sources::HelperProblem;

/// A system on which everything is seen.
Facts healthy()
{
    Facts facts;
    facts.kernel = "6.18.4";
    facts.landlock = LandlockState::On;
    facts.abi = 7;
    facts.errata = 7;
    facts.auditBuilt = true;
    facts.audit = wire::AuditState{1, 0, 0, 8192, false, false};
    facts.auditd = true;
    facts.log = {Access::Readable, "adm", 5, 40 << 20, 1'795'000'000'000};
    facts.nowMs = 1'796'000'000'000;
    facts.canary.denied = true;
    facts.canary.ways[0] = Canary::Outcome::Seen;
    return facts;
}

const Finding *find(const std::vector<Finding> &findings, FindingId id)
{
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

struct Case
{
    const char *name;
    void (*change)(Facts &);
    FindingId expected;
    Severity severity;
    Mend mend = Mend::None;
};

const Case cases[] = {
    {"NoLandlock", [](Facts &f) { f.landlock = LandlockState::Absent; }, LandlockAbsent,
     Severity::Problem},
    {"LandlockOff", [](Facts &f) { f.landlock = LandlockState::SwitchedOff; }, LandlockSwitchedOff,
     Severity::Problem},
    {"OldAbi", [](Facts &f) { f.abi = 6; }, LandlockWithoutAudit, Severity::Problem},
    {"Errata", [](Facts &f) { f.errata = 5; }, ErrataOpen, Severity::Hint},
    {"NotBuilt", [](Facts &f) { f.auditBuilt = false; }, AuditNotBuilt, Severity::Problem},
    {"OffAtBoot", [](Facts &f) { f.auditOffAtBoot = true; }, AuditOffAtBoot, Severity::Problem},
    {"Off", [](Facts &f) { f.audit->enabled = 0; }, AuditOff, Severity::Problem, Mend::EnableAudit},
    {"Locked", [](Facts &f) { f.audit->enabled = 2; }, AuditLocked, Severity::Fine},
    {"Backlog", [](Facts &f) { f.audit->backlogLimit = 64; }, BacklogSmall, Severity::Hint,
     Mend::RaiseBacklog},
    {"Lost", [](Facts &f) { f.audit->lost = 3; }, RecordsLost, Severity::Hint},
    {"TaskNever", [](Facts &f) { f.audit->taskNever = true; }, TaskNever, Severity::Hint},
    {"Excluded", [](Facts &f) { f.audit->landlockExcluded = true; }, LandlockExcluded,
     Severity::Problem},
    {"KernelLogOnly", [](Facts &f) { f.auditd = false; }, KeptByKernelLogOnly, Severity::Hint},
    {"Journald", [](Facts &f) { f.journaldCollects = true; }, KeptByJournald, Severity::Fine},
    {"JournalClosed", [](Facts &f) { f.journaldCollects = true; }, MayNotReadJournal,
     Severity::Hint},
    {"LogClosed", [](Facts &f) { f.log = {Access::Forbidden, "adm", 0, 0, {}}; }, MayNotReadLog,
     Severity::Hint},
    {"NoHelper", [](Facts &f) { f.helperProblem = HelperProblem::NotInstalled; },
     HelperNotInstalled, Severity::Hint},
    {"Password", [](Facts &f) { f.helperProblem = HelperProblem::NeedsAuthentication; },
     HelperNeedsPassword, Severity::Fine},
    {"Refused", [](Facts &f) { f.helperProblem = HelperProblem::Refused; }, HelperRefuses,
     Severity::Hint},
    {"NoPolkit", [](Facts &f) { f.helperProblem = HelperProblem::NoPolkit; }, NoPolkit,
     Severity::Hint},
    {"NoBus", [](Facts &f) { f.helperProblem = HelperProblem::NoBus; }, NoBus, Severity::Hint},
    {"HelperBroken", [](Facts &f) { f.helperProblem = HelperProblem::Gone; }, HelperBroken,
     Severity::Hint},
    {"ShortLog", [](Facts &f) { f.log.oldestMs = f.nowMs - 60'000; }, LogIsShort, Severity::Hint},
    {"Silent", [](Facts &f) { f.canary.ways[0] = Canary::Outcome::Silent; }, CanarySilent,
     Severity::Problem},
    {"Unwatched", [](Facts &f) { f.canary.ways = {}; }, CanaryUnwatched, Severity::Hint},
    {"NotDenied", [](Facts &f) { f.canary.denied = false; }, CanaryNotDenied, Severity::Problem},
    {"DeducedOn", [](Facts &f) { f.audit.reset(); }, AuditDeducedOn, Severity::Fine},
    {"DeducedOff",
     [](Facts &f) {
         f.audit.reset();
         f.canary.ways[1] = f.canary.ways[0] = Canary::Outcome::Silent;
     },
     AuditDeducedOff, Severity::Problem, Mend::EnableAudit},
    {"Unknown",
     [](Facts &f) {
         f.audit.reset();
         f.canary.ways = {};
     },
     AuditUnknown, Severity::Hint},
};

class DiagnosisCase : public ::testing::TestWithParam<Case>
{
};

TEST_P(DiagnosisCase, FindsWhatChanged)
{
    Facts facts = healthy();
    GetParam().change(facts);
    const auto findings = diagnose(facts);
    const Finding *const found = find(findings, GetParam().expected);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->severity, GetParam().severity);
    EXPECT_EQ(found->mend, GetParam().mend);
    EXPECT_EQ(find(diagnose(healthy()), GetParam().expected), nullptr) << "only then";
    // Whatever is said has its arguments, and a problem says what to do about it.
    for (const Finding &one : findings) {
        const Wording &wording = wordingOf(one.id);
        for (const auto text : {wording.title, wording.meaning, wording.advice})
            EXPECT_EQ(withArguments(text, one).find('{'), std::string::npos) << wording.name;
        EXPECT_FALSE(one.severity != Severity::Fine && wording.meaning.empty()) << wording.name;
    }
}

INSTANTIATE_TEST_SUITE_P(All, DiagnosisCase, ::testing::ValuesIn(cases),
                         [](const auto &given) { return std::string(given.param.name); });

TEST(Diagnosis, AHealthySystemHasNoProblem)
{
    const auto findings = diagnose(healthy());
    for (const FindingId id : {LandlockReady, AuditOn, KeptByAuditd, MayReadLog, HelperReady,
                               LogReachesBack, CanarySeen, NewExecSilent})
        EXPECT_NE(find(findings, id), nullptr) << nameOf(id);
    EXPECT_EQ(findings.size(), 8U);
    EXPECT_TRUE(std::ranges::none_of(
        findings, [](const Finding &one) { return one.severity == Severity::Problem; }));
    EXPECT_EQ(withArguments(wordingOf(LogReachesBack).title, *find(findings, LogReachesBack)),
              "auditd's log reaches back to 2026-11-18 11:06 UTC");
}

TEST(Diagnosis, WithoutLandlockNothingElseMatters)
{
    Facts facts = healthy();
    facts.landlock = LandlockState::Absent;
    EXPECT_EQ(diagnose(facts).size(), 1U);
}

TEST(Diagnosis, EveryFindingHasItsName)
{
    std::set<std::string_view> names;
    for (int id = 0; id <= static_cast<int>(NewExecSilent); ++id)
        EXPECT_TRUE(names.insert(nameOf(static_cast<FindingId>(id))).second);
    EXPECT_EQ(nameOf(HelperNotInstalled), "helper_not_installed");
    EXPECT_EQ(nameOf(CanarySilent), "canary_silent");
}

} // namespace
} // namespace surveyor::doctor
