// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/guess.h"

#include "denials/store.h"

#include <string_view>

namespace surveyor::denials {
namespace {

bool isLone(const StoreView &view, std::uint32_t row)
{
    return view.callId(row) == noId && view.processId(row) == noId;
}

/// Whether @p later may follow @p earlier with at most the domain's allocated record between.
bool follows(std::uint32_t earlier, std::uint32_t later)
{
    return later > earlier && later - earlier <= 2;
}

bool isHalfOfRename(const StoreView &view, std::uint32_t row)
{
    const std::string_view blockers = view.dictionaries().blockers.at(view.blockersId(row));
    return blockers.contains("fs.refer");
}

bool areOneRename(const StoreView &view, std::uint32_t one, std::uint32_t other)
{
    return isLone(view, one) && isLone(view, other) && view.domain(one) == view.domain(other)
        && follows(view.serial(one), view.serial(other)) && isHalfOfRename(view, one)
        && isHalfOfRename(view, other);
}

} // namespace

bool isGuessed(const StoreView &view, std::uint32_t row)
{
    if (!isLone(view, row))
        return false;
    const Domain &domain = view.domains()[view.domain(row)];
    if (domain.allocatedMs && domain.allocatedSerial == view.serial(row) + 1)
        return true;
    return (row > view.firstRow() && areOneRename(view, row - 1, row))
        || (row + 1 < view.endRow() && areOneRename(view, row, row + 1));
}

} // namespace surveyor::denials
