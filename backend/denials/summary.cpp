// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/summary.h"

#include "denials/id_counts.h"

#include <algorithm>

namespace surveyor::denials {
namespace {

void countDomain(const StoreView &view, DomainIndex index, std::uint64_t seen, Summary &summary)
{
    const Domain &domain = view.domains()[index];
    ++summary.domains;
    if (domain.denialsKernel && *domain.denialsKernel > domain.denialsSeen)
        summary.unlogged += *domain.denialsKernel - domain.denialsSeen;
    if (seen != 0)
        summary.byHost[view.boots()[domain.boot].host] += seen;
}

void countTexts(const StoreView &view, const IdCounts &attempts, const IdCounts &processes,
                Summary &summary)
{
    const Dictionaries &words = view.dictionaries();
    IdCounts blockers;
    attempts.each([&](std::uint32_t id, std::uint64_t count) {
        blockers.add(words.attempts.at(id).blockers, count);
    });
    blockers.each([&](std::uint32_t id, std::uint64_t count) {
        for (auto &name : splitBlockers(words.blockers.at(id)))
            summary.byBlocker[std::move(name)] += count;
    });
    // Programs have many processes each.
    IdCounts programs;
    processes.each([&](std::uint32_t id, std::uint64_t count) {
        programs.add(id == noId ? noId : words.processes.exeId(id), count);
    });
    programs.each([&](std::uint32_t id, std::uint64_t count) {
        const std::string_view exe = id == noId ? std::string_view() : words.processes.nameAt(id);
        summary.byExe[std::string(exe)] += count;
    });
}

} // namespace

Summary summarise(const StoreView &view)
{
    Summary summary;
    IdCounts attempts;
    IdCounts processes;
    RowSet(view).each({}, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
        if (isGap(segment, place))
            return;
        attempts.add(segment.attempt[place]);
        processes.add(segment.process[place]);
    });
    summary.denials = view.denialCount();
    summary.firstMs = view.tally().span.firstMs();
    summary.lastMs = view.tally().span.lastMs();
    countTexts(view, attempts, processes, summary);
    for (DomainIndex index = 0; index < view.domains().size(); ++index)
        countDomain(view, index, view.domains()[index].denialsSeen, summary);
    return summary;
}

Summary summarise(const RowSet &rows)
{
    Summary summary;
    IdCounts attempts;
    IdCounts processes;
    IdCounts domains;
    rows.each({}, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
        if (isGap(segment, place))
            return;
        ++summary.denials;
        attempts.add(segment.attempt[place]);
        processes.add(segment.process[place]);
        domains.add(segment.domain[place]);
        const std::int64_t time = segment.timeMs(place);
        summary.firstMs = std::min(summary.firstMs.value_or(time), time);
        summary.lastMs = std::max(summary.lastMs.value_or(time), time);
    });
    countTexts(rows.view(), attempts, processes, summary);
    domains.each([&](std::uint32_t id, std::uint64_t count) {
        countDomain(rows.view(), id, count, summary);
    });
    return summary;
}

} // namespace surveyor::denials
