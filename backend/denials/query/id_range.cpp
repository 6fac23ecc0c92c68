// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/id_range.h"

namespace surveyor::denials::query {
namespace {

using Column = Segment::Column<std::uint32_t> Segment::*;

std::uint32_t idCount(const StoreView &view, Column column)
{
    if (column == &Segment::object)
        return view.sizes().objects;
    if (column == &Segment::process)
        return view.sizes().processes;
    if (column == &Segment::attempt)
        return view.sizes().attempts;
    return static_cast<std::uint32_t>(view.domains().size());
}

} // namespace

IdRange shareOfIds(const Foresight &ahead, Column column)
{
    const std::uint64_t count = idCount(ahead.view, column);
    if (count > ahead.to - ahead.from)
        return {};
    const auto border = [&](std::uint64_t share) {
        return static_cast<std::uint32_t>(count * share / ahead.shares);
    };
    return {border(ahead.share), border(ahead.share + 1)};
}

} // namespace surveyor::denials::query
