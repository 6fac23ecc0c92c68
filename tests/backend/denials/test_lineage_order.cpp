// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The tree is a function of the set of events: whatever order they come in, in however many
// pieces, with whatever looks in between.

#include "denials/extract.h"
#include "denials/ingest.h"
#include "sources/spool.h"
#include "support/audit_text.h"
#include "support/logs.h"
#include "support/random.h"

#include <format>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace surveyor::denials {
namespace {

using test::Actor;
using test::AuditText;

/// Everything a link says, by domain.
using Links = std::map<std::string, std::string>;

Links linksOf(const StoreView &view)
{
    Links links;
    for (DomainIndex i = 0; i < view.domains().size(); ++i) {
        const Domain &domain = view.domains()[i];
        const auto link = view.lineage()->parent(i);
        std::string text = "none";
        if (link) {
            text = std::format("{} {} {:.4f}", domainName(view.domains()[link->parent].id),
                               certaintyName(link->certainty), link->score);
            for (const LineageReason &reason : link->reasons)
                text += std::format(" {}:{}:{}", messageId(reason.signal), reason.pid.value_or(0),
                                    reason.threaded);
        }
        const Boot &boot = view.boots()[domain.boot];
        links[std::format("{}/{}/{:x}", boot.host, boot.name, domain.id)] = text;
    }
    return links;
}

/// Loads texts one after the other and looks at the store after each.
Links linksOfPieces(const std::vector<std::string> &pieces)
{
    Store store;
    Ingest ingest(store);
    const auto spool = sources::Spool::make("pieces");
    const auto number = ingest.beginSource(*spool);
    std::uint64_t offset = 0;
    for (const std::string &piece : pieces) {
        const auto chunk = std::make_shared<audit::Chunk>();
        chunk->text = piece;
        chunk->offset = offset;
        chunk->source = number;
        audit::scan(chunk->text, chunk->scan);
        prepare(chunk->scan);
        offset += piece.size();
        ingest.take(chunk);
        store.publish();
    }
    ingest.endSource();
    store.publish();
    return linksOf(store.view());
}

/// A second of a busy machine: few pids for many processes, threads, orphans, chains, outsiders.
AuditText scene(surveyor::testing::Random &random)
{
    AuditText log;
    std::vector<std::uint64_t> domains;
    for (std::uint64_t id = 0x100000000; domains.size() < 12; id += 1 + random.below(6))
        domains.push_back(id);
    std::set<std::uint64_t> gone;
    const auto anyDomain = [&] { return domains[random.below(domains.size())]; };
    const auto anyone = [&] {
        constexpr std::string_view names[] = {"app", "worker", "io"};
        Actor actor;
        actor.pid = 100 + static_cast<int>(random.below(8));
        actor.ppid = random.below(3) == 0 ? 1 : 100 + static_cast<int>(random.below(8));
        actor.exe = random.below(4) == 0 ? "/usr/bin/other" : "/usr/bin/app";
        actor.comm = names[random.below(3)];
        return actor;
    };
    for (int i = 0; i < 120; ++i) {
        const auto one = anyDomain();
        const auto other = anyDomain();
        switch (random.below(9)) {
        case 0: {
            // Two processors may both write the record.
            Actor creator = {.pid = 100 + static_cast<int>(one % 7)};
            log.allocated(one, creator);
            break;
        }
        case 1:
            if (gone.insert(one).second)
                log.released(one);
            break;
        case 2: log.denied({one}, anyone(), "fs.truncate", 77); break;
        case 3: log.denied({one}, anyone(), "scope.signal", random.below(2) == 0 ? 1 : 62); break;
        case 4:
            if (one != other)
                log.denied({one, other}, anyone());
            break;
        default: log.denied({one}, anyone()); break;
        }
        if (random.below(3) == 0)
            log.atOnce();
    }
    return log;
}

constexpr std::uint64_t scenes = surveyor::testing::rounds(150);

TEST(LineageOrder, DoesNotMatter)
{
    for (std::uint64_t seed = 1; seed <= scenes; ++seed) {
        surveyor::testing::Random random(seed);
        const AuditText log = scene(random);
        const Links expected = linksOf(test::loadText(log.text()));
        std::vector<std::string> pieces = log.events();
        for (int round = 0; round < 3; ++round) {
            for (std::size_t i = pieces.size(); i > 1; --i)
                std::swap(pieces[i - 1], pieces[random.below(i)]);
            ASSERT_EQ(linksOfPieces(pieces), expected) << "seed " << seed;
        }
    }
}

TEST(LineageOrder, OfFilesDoesNotMatter)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        surveyor::testing::Random random(seed);
        const auto events = scene(random).events();
        std::string first;
        std::string second;
        for (std::size_t i = 0; i < events.size(); ++i)
            (i < events.size() / 2 ? first : second) += events[i];
        const test::TemporaryLog older(first);
        const test::TemporaryLog newer(second);
        EXPECT_EQ(linksOf(test::load({older.path(), newer.path()}).view),
                  linksOf(test::load({newer.path(), older.path()}).view));
    }
}

} // namespace
} // namespace surveyor::denials
