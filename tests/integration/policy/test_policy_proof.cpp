// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The evaluator against the running kernel: decision, errno, and who is blamed for it.

#include "audit_guard.h"
#include "landlock/abi.h"
#include "places.h"
#include "proof_verdict.h"
#include "support/random.h"

#include <cstdlib>
#include <format>
#include <gtest/gtest.h>
#include <iostream>

namespace surveyor::test {
namespace {

/// @p fallback unless the environment says otherwise.
std::size_t setting(const char *name, std::size_t fallback)
{
    const char *const given = std::getenv(name);
    return given ? std::strtoull(given, nullptr, 10) : fallback;
}

TEST(PolicyProof, TheEvaluatorAgreesWithTheKernel)
{
    if (const auto reason = whyNoAudit())
        GTEST_SKIP() << *reason;
    const auto abi = landlock::runningAbi();
    if (!abi || *abi < landlock::firstAuditAbi)
        GTEST_SKIP() << "this kernel writes no Landlock records";
    const std::uint64_t seed = testing::randomSeed();
    const std::size_t first = setting("SURVEYOR_PROOF_FIRST", 0);
    const std::size_t rounds = setting("SURVEYOR_PROOF_ROUNDS", 120);
    const std::size_t cases = setting("SURVEYOR_PROOF_CASES", 60);
    SCOPED_TRACE(testing::seedNote(seed));
    const std::uint32_t lost = AuditGuard::query().lost;
    const Recording recording = record(std::format(
        "{} {} {} {} {}", program("surveyor-policy-proof"), seed, first, rounds, cases));
    ASSERT_EQ(recording.status, 0);
    ASSERT_EQ(AuditGuard::query().lost, lost) << "records were lost: nothing can be compared";

    const ProofVerdict verdict(recording);
    std::cout << std::format("ABI {}, seed {}: {} policies, {} accesses, {} denied, {} records\n",
                             *abi, seed, verdict.rounds(), verdict.cases(), verdict.denied(),
                             verdict.records())
              << "evaluated only, by test_policy_model: UDP, resolve_unix and quiet marks below "
                 "ABI 10; log flags after execve\n";
    const auto &found = verdict.disagreements();
    EXPECT_EQ(found.size(), 0U) << "of " << verdict.cases() << " accesses";
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 10); ++i)
        ADD_FAILURE() << found[i];
    // A proof of nothing would agree too.
    if (rounds >= 100) {
        EXPECT_GT(verdict.cases(), rounds * cases * 9 / 10);
        EXPECT_GT(verdict.denied(), verdict.cases() / 10);
        EXPECT_LT(verdict.denied(), verdict.cases() * 9 / 10);
        EXPECT_GE(verdict.kinds().size(), 15U);
    }
}

} // namespace
} // namespace surveyor::test
