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
        [judge](const StoreView &view, std::uint32_t id) {
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
        &Segment::call, [judge](const StoreView &view, std::uint32_t id) {
            return judge(id == noId ? std::nullopt
                                    : decodeSyscall(view.dictionaries().calls.at(id)));
        });
}

template<typename Judge>
std::unique_ptr<RowTest> byBlockers(Judge judge)
{
    return std::make_unique<IdTest>(
        &Segment::blockers, [judge](const StoreView &view, std::uint32_t id) {
            return id != noId
                && std::ranges::any_of(splitBlockers(view.dictionaries().blockers.at(id)), judge);
        });
}

} // namespace surveyor::denials::query
