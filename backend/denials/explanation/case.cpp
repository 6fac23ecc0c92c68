// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation/case.h"

namespace surveyor::denials {
namespace {

bool ofOneEvent(const StoreView &view, std::uint32_t a, std::uint32_t b)
{
    return view.serial(a) == view.serial(b) && view.timeMs(a) == view.timeMs(b)
        && view.domains()[view.domain(a)].boot == view.domains()[view.domain(b)].boot;
}

} // namespace

Case caseOf(const StoreView &view, std::uint32_t row)
{
    const DomainIndex domain = view.domain(row);
    Case result;
    result.denial = view.denial(row);
    result.domain = view.domains()[domain];
    result.parent = view.lineage()->parent(domain);
    if (result.parent)
        result.parentId = view.domains()[result.parent->parent].id;
    // The rows of one event stand side by side, but for those that came late.
    std::uint32_t first = row;
    while (first > 0 && row - first < Case::siblingLimit && ofOneEvent(view, first - 1, row))
        --first;
    for (std::uint32_t other = first;
         other < view.size() && other <= row + Case::siblingLimit && ofOneEvent(view, other, row);
         ++other) {
        if (other != row)
            result.siblings.push_back(view.denial(other));
    }
    return result;
}

} // namespace surveyor::denials
