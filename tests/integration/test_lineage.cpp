// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Which domain is nested in which, on the running kernel: the sandboxes know, the log does not say.

#include "expected_log.h"
#include "places.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <utility>

namespace surveyor::test {
namespace {

using denials::Certainty;
using denials::DomainIndex;

/// The domains that the sandbox program made, oldest first: the kernel gives growing ids.
std::vector<DomainIndex> made(const denials::StoreView &view)
{
    std::vector<DomainIndex> found;
    for (DomainIndex domain = 0; domain < view.domains().size(); ++domain) {
        const auto &creator = view.domains()[domain].creator;
        if (creator && creator->exe == program("surveyor-test-sandbox"))
            found.push_back(domain);
    }
    std::ranges::sort(found, {}, [&](DomainIndex domain) { return view.domains()[domain].id; });
    return found;
}

class KernelLineage : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const auto reason = whyNoAudit())
            GTEST_SKIP() << *reason;
    }

    static Recording recorded(const std::string &scenario)
    {
        Recording recording = record(program("surveyor-test-sandbox") + " scenario " + scenario);
        EXPECT_EQ(recording.status, 0) << recording.log;
        return recording;
    }
};

TEST_F(KernelLineage, LayersOfOneProcessAreNested)
{
    // Two domains in one event leave no doubt; a process that both denied something one after the
    // other may have had a thread for each.
    for (const auto &[scenario, certainty] :
         {std::pair("chain", Certainty::Likely), std::pair("two-blamed", Certainty::Inferred)}) {
        const Recording recording = recorded(scenario);
        const auto domains = made(recording.view);
        ASSERT_GE(domains.size(), 2U) << recording.log;
        const denials::Lineage &lineage = *recording.view.lineage();
        EXPECT_FALSE(lineage.parent(domains[0]));
        for (std::size_t i = 1; i < domains.size(); ++i) {
            const auto link = lineage.parent(domains[i]);
            ASSERT_TRUE(link) << scenario << ' ' << i << '\n' << recording.log;
            EXPECT_EQ(lineage.parentIndex(domains[i]), domains[i - 1]) << scenario << ' ' << i;
            EXPECT_EQ(link->certainty, certainty) << scenario << ' ' << i;
        }
    }
}

TEST_F(KernelLineage, AChildThatRestrictsItselfIsNested)
{
    const Recording recording = recorded("nested-child");
    const auto domains = made(recording.view);
    ASSERT_EQ(domains.size(), 2U) << recording.log;
    EXPECT_EQ(recording.view.lineage()->parentIndex(domains[1]), domains[0]) << recording.log;
    EXPECT_FALSE(recording.view.lineage()->parent(domains[0]));
}

TEST_F(KernelLineage, ChildrenOfAProcessInNoSandboxAreNot)
{
    const Recording recording = recorded("siblings");
    const auto domains = made(recording.view);
    ASSERT_EQ(domains.size(), 2U) << recording.log;
    for (const DomainIndex domain : domains)
        EXPECT_FALSE(recording.view.lineage()->parent(domain)) << recording.log;
}

} // namespace
} // namespace surveyor::test
