// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "generator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace surveyor::loggen {

namespace {

struct Log
{
    std::string text;
    Truth truth;
    Truth::Totals totals;
};

Log generate(const Options &options)
{
    Generator generator(options);
    Output output;
    generator.run(output);
    return {output.text(), generator.truth(), generator.totals()};
}

Options small(std::uint64_t seed)
{
    Options options;
    options.events = 4000;
    options.seed = seed;
    return options;
}

/// What a reader that knows nothing of the generator counts.
struct Count
{
    std::uint64_t lines = 0;
    std::uint64_t records = 0;
    std::uint64_t denials = 0;
    std::set<std::string, std::less<>> events;
    std::map<std::string, std::uint64_t, std::less<>> perDomain;
};

Count countAuditd(std::string_view text)
{
    Count count;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() + 1);
        ++count.lines;
        const std::size_t open = line.find(" msg=audit(");
        const std::size_t close = line.find("): ");
        const bool header = (line.starts_with("type=") || line.starts_with("node="))
            && open != line.npos && close != line.npos;
        if (!header || line.find('x', open) < close)
            continue;
        ++count.records;
        const std::string_view node =
            line.starts_with("node=") ? line.substr(0, line.find(' ')) : "";
        count.events.insert(std::string(node) + std::string(line.substr(open, close - open)));
        if (line.find("type=UNKNOWN[1423] ") != line.npos
            || line.find("type=LANDLOCK_ACCESS ") != line.npos) {
            ++count.denials;
            const std::size_t domain = line.find("domain=") + 7;
            ++count.perDomain[std::string(node)
                              + std::string(line.substr(domain, line.find(' ', domain) - domain))];
        }
    }
    return count;
}

void expectTruthful(const Options &options)
{
    const Log log = generate(options);
    const Count count = countAuditd(log.text);
    EXPECT_EQ(count.lines, log.totals.lines);
    EXPECT_EQ(count.records, log.totals.records);
    EXPECT_EQ(count.lines - count.records, log.totals.malformed);
    EXPECT_EQ(count.events.size(), log.totals.events);
    EXPECT_EQ(count.denials, log.truth.denials());
    const auto visible = std::ranges::count_if(log.truth.domains(), &Truth::Domain::visible);
    EXPECT_EQ(count.perDomain.size(), static_cast<std::size_t>(visible));
    for (const Truth::Domain &domain : log.truth.domains()) {
        if (domain.parent >= 0) {
            EXPECT_GT(domain.id, log.truth.domains()[static_cast<std::size_t>(domain.parent)].id)
                << "a domain is younger than the one it is nested in";
        }
    }
}

} // namespace

TEST(Loggen, sameOptionsGiveTheSameBytes)
{
    EXPECT_EQ(generate(small(7)).text, generate(small(7)).text);
    EXPECT_NE(generate(small(7)).text, generate(small(8)).text);
}

TEST(Loggen, bytesDoNotDependOnTheLibrary)
{
    // Change this number only together with a deliberate change of what the generator writes.
    std::uint64_t sum = 14695981039346656037U;
    for (const char c : generate(small(7)).text)
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    EXPECT_EQ(sum, 17451718906253841052U);
}

TEST(Loggen, truthEqualsWhatTheLogHolds)
{
    expectTruthful(small(1));
    Options every = small(2);
    every.spelling = Spelling::Names;
    every.hosts = 3;
    every.interleave = 0.3;
    every.junk = 0.05;
    every.neverTask = 0.3;
    expectTruthful(every);
    Options enriched = small(3);
    enriched.format = Format::Enriched;
    enriched.landlockShare = 1;
    expectTruthful(enriched);
}

TEST(Loggen, knowsWhichParentsTheLogCanTell)
{
    Options options = small(4);
    options.landlockShare = 1;
    const Log log = generate(options);
    std::size_t nested = 0;
    std::size_t knowable = 0;
    for (const Truth::Domain &domain : log.truth.domains()) {
        if (!domain.visible || log.truth.nearestVisible(domain) < 0)
            continue;
        ++nested;
        knowable += log.truth.nearestKnowable(domain) >= 0 ? 1 : 0;
    }
    EXPECT_GT(knowable, nested / 2);
    EXPECT_LT(knowable, nested) << "threads and orphans leave no trace";
    options.neverTask = 1;
    const Log blind = generate(options);
    for (const Truth::Domain &domain : blind.truth.domains())
        EXPECT_TRUE(domain.witnesses.empty());
}

TEST(Loggen, mixingMovesLinesButLosesNone)
{
    Options options = small(4);
    options.interleave = 0.8;
    const Log mixed = generate(options);
    options.interleave = 0;
    const Log plain = generate(options);
    EXPECT_EQ(mixed.totals.lines, plain.totals.lines);
    EXPECT_NE(mixed.text, plain.text);
    EXPECT_EQ(mixed.text.size(), plain.text.size());
}

TEST(Loggen, neverTaskLeavesTheDeniedProcessUnknown)
{
    Options options = small(5);
    options.landlockShare = 1;
    options.neverTask = 1;
    const Log log = generate(options);
    EXPECT_EQ(log.text.find("type=SYSCALL"), std::string::npos);
    EXPECT_EQ(log.totals.records, log.totals.events);
}

TEST(Loggen, everyBootRestartsTheSerial)
{
    Options options = small(6);
    options.boots = 3;
    const Log log = generate(options);
    std::size_t kernels = 0;
    for (std::size_t at = log.text.find("type=KERNEL "); at != std::string::npos;
         at = log.text.find("type=KERNEL ", at + 1)) {
        ++kernels;
        EXPECT_EQ(log.text.substr(log.text.find("): ", at) - 2, 2), ":1");
    }
    EXPECT_EQ(kernels, 2U);
}

TEST(Loggen, kernelFormatHasNoFieldOfAuditd)
{
    Options options = small(9);
    options.format = Format::Kernel;
    const Log log = generate(options);
    EXPECT_TRUE(log.text.starts_with("["));
    EXPECT_EQ(log.text.find(" msg=audit("), std::string::npos);
    EXPECT_NE(log.text.find("] audit: type=1423 audit("), std::string::npos);
}

TEST(Loggen, aboutTheSizeOfRealLogs)
{
    Options options = small(42);
    options.events = 30'000;
    const Log log = generate(options);
    const double lines =
        static_cast<double>(log.totals.lines) / static_cast<double>(log.totals.events);
    const double bytes =
        static_cast<double>(log.text.size()) / static_cast<double>(log.totals.events);
    EXPECT_NEAR(lines, 2.95, 0.1);
    EXPECT_NEAR(bytes, 560, 40);
}

TEST(Loggen, badOptionsAreExplained)
{
    const char *const unknown[] = {"--evnets", "3"};
    EXPECT_EQ(parseOptions(unknown).error(), "unknown option '--evnets'");
    const char *const bad[] = {"--landlock-share=2"};
    EXPECT_EQ(parseOptions(bad).error(), "bad value '2' for --landlock-share");
    const char *const good[] = {"--events=5", "--seed", "9", "--spelling", "names"};
    EXPECT_EQ(parseOptions(good)->events, 5U);
}

} // namespace surveyor::loggen
