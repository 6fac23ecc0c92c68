// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Tells what finding the lineage of a log's domains takes: loads the log, then tells everything
// again to a builder of its own. One JSON object: domains, load_s, lineage_s, tree_s.

#include "denials/store.h"
#include "denials/witness.h"
#include "sources/load.h"

#include <chrono>
#include <cstdio>

namespace {

using namespace surveyor;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What the store tells its own builder while it is filled.
denials::LinkColumn inferAgain(const denials::StoreView &view)
{
    const denials::Dictionaries &words = view.dictionaries();
    denials::LineageBuilder builder(view.domains(), words.processes);
    denials::WitnessJudge judge;
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        const denials::DomainIndex domain = view.domain(row);
        const audit::Stamp stamp{view.timeMs(row), view.serial(row)};
        builder.seen(domain, stamp);
        if (view.callId(row) != denials::noId) {
            const auto blockers = view.blockersId(row);
            const auto call = view.callId(row);
            const auto meeting =
                judge.judge(blockers, words.blockers.at(blockers), call, words.calls.at(call), {});
            if (meeting)
                builder.denied(domain, view.processId(row), *meeting, stamp);
        }
        if (row % 1024 == 1023)
            builder.update();
    }
    // Serials of domain records are not kept: any that follow the rows will do.
    std::uint32_t serial = 0x8000'0000;
    for (denials::DomainIndex domain = 0; domain < view.domains().size(); ++domain) {
        const denials::Domain &facts = view.domains()[domain];
        builder.created(domain, {facts.firstSeenMs, 1});
        if (facts.deallocatedMs)
            builder.released(domain, {*facts.deallocatedMs, serial += 2});
    }
    return builder.update();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: surveyor-lineage-rate LOG\n", stderr);
        return 2;
    }
    using Clock = std::chrono::steady_clock;
    denials::Store store;
    const auto start = Clock::now();
    sources::LoadOptions options;
    options.threads = 1;
    if (!sources::load({argv[1]}, store, options).errors.empty())
        return 3;
    const double load = secondsSince(start);
    const auto view = store.view();
    const auto begun = Clock::now();
    const denials::LinkColumn links = inferAgain(view);
    const double lineage = secondsSince(begun);
    const auto asked = Clock::now();
    const std::size_t roots = view.lineage()->roots().size();
    std::printf(R"({"domains": %zu, "denials": %u, "roots": %zu, "load_s": %.6f, )"
                R"("lineage_s": %.6f, "tree_s": %.6f})"
                "\n",
                view.domains().size(), view.size(), roots, load, lineage, secondsSince(asked));
    return links.at(0).score > 1 ? 1 : 0;
}
