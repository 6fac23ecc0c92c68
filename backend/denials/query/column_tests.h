// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/id_test.h"
#include "denials/store.h"

#include <algorithm>
#include <memory>
#include <optional>

// Tests of what stands behind the ids in a store's columns.

namespace surveyor::denials::query {

template<typename Judge>
std::unique_ptr<RowTest> byDomain(Judge judge, IdTest::Keep keep = IdTest::Keep::Always)
{
    return std::make_unique<IdTest>(
        &Segment::domain,
        [judge](const StoreView &view, std::uint32_t id) mutable {
            if (id == noId)
                return false; // a gap
            const Domain &domain = view.domains()[id];
            return judge(domain, view.boots()[domain.boot]);
        },
        keep);
}

/// @p judge takes the process's number in the table, noId where it is not logged.
template<typename Judge>
std::unique_ptr<RowTest> byProcess(Judge judge)
{
    return std::make_unique<IdTest>(&Segment::process,
                                    [judge](const StoreView &view, std::uint32_t id) mutable {
                                        return judge(view.dictionaries().processes, id);
                                    });
}

template<typename Judge>
std::unique_ptr<RowTest> byCall(Judge judge)
{
    return std::make_unique<IdTest>(
        &Segment::attempt, [judge](const StoreView &view, std::uint32_t id) {
            const Dictionaries &words = view.dictionaries();
            const std::uint32_t call = words.attempts.ofRow(id).call;
            return judge(call == noId ? std::nullopt : decodeSyscall(words.calls.at(call)));
        });
}

/// @p judge takes all blockers of a denial; a gap has none to judge.
template<typename Judge>
std::unique_ptr<RowTest> byAllBlockers(Judge judge)
{
    return std::make_unique<IdTest>(
        &Segment::attempt, [judge](const StoreView &view, std::uint32_t id) {
            const Dictionaries &words = view.dictionaries();
            return id != noId
                && judge(splitBlockers(words.blockers.at(words.attempts.at(id).blockers)));
        });
}

template<typename Judge>
std::unique_ptr<RowTest> byBlockers(Judge judge)
{
    return byAllBlockers(
        [judge](const auto &blockers) { return std::ranges::any_of(blockers, judge); });
}

} // namespace surveyor::denials::query
