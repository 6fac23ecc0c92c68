// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/summary.h"

#include <vector>

namespace surveyor::denials {
namespace {

/// How often each id of a column occurs; `none` counts noId.
struct IdCounts
{
    std::vector<std::uint64_t> of;
    std::uint64_t none = 0;

    void add(std::uint32_t id)
    {
        if (id == noId) {
            ++none;
            return;
        }
        if (id >= of.size())
            of.resize(std::size_t{id} * 2 + 1024);
        ++of[id];
    }
    template<typename Take>
    void each(Take take) const
    {
        for (std::uint32_t id = 0; id < of.size(); ++id) {
            if (of[id] != 0)
                take(id, of[id]);
        }
    }
};

void countDomains(const StoreView &view, Summary &summary)
{
    summary.domains = view.domains().size();
    for (const Domain &domain : view.domains()) {
        if (domain.denialsKernel && *domain.denialsKernel > domain.denialsSeen)
            summary.unlogged += *domain.denialsKernel - domain.denialsSeen;
        if (domain.denialsSeen != 0)
            summary.byHost[view.boots()[domain.boot].host] += domain.denialsSeen;
    }
}

} // namespace

Summary summarise(const StoreView &view)
{
    Summary summary;
    IdCounts blockers;
    IdCounts processes;
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        blockers.add(view.blockersId(row));
        processes.add(view.processId(row));
    }
    summary.denials = view.size();
    summary.firstMs = view.tally().span.firstMs();
    summary.lastMs = view.tally().span.lastMs();
    const Dictionaries &words = view.dictionaries();
    blockers.each([&](std::uint32_t id, std::uint64_t count) {
        for (auto &name : splitBlockers(words.blockers.at(id)))
            summary.byBlocker[std::move(name)] += count;
    });
    processes.each([&](std::uint32_t id, std::uint64_t count) {
        summary.byExe[decodeProcess(words.processes.at(id)).exe] += count;
    });
    if (processes.none != 0)
        summary.byExe[""] += processes.none;
    countDomains(view, summary);
    return summary;
}

} // namespace surveyor::denials
